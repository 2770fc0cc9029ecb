// Command cosigned opens a cosigned checkpoint with golang.org/x/mod/sumdb/note and nothing of smcheck: the log's
// signature as sumdb/note knows it, the witness's as C2SP tlog-cosignature says.
//
//	cosigned NOTE LOG_VKEY WITNESS_VKEY
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// witness verifies cosignatures of type 0x04.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }

func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	head := "cosignature/v1\ntime " + strconv.FormatUint(binary.BigEndian.Uint64(sig), 10) + "\n"
	return ed25519.Verify(w.key, append([]byte(head), msg...), sig[8:])
}

func newWitness(vkey string) witness {
	parts := strings.SplitN(vkey, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	check(err)
	if len(key) != 33 || key[0] != 4 {
		fail("not the key of a witness: %s", vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		fail("the key's id is another: %s", vkey)
	}
	return witness{parts[0], hash, ed25519.PublicKey(key[1:])}
}

func main() {
	if len(os.Args) != 4 {
		fail("usage: cosigned NOTE LOG_VKEY WITNESS_VKEY")
	}
	text, err := os.ReadFile(os.Args[1])
	check(err)
	log, err := note.NewVerifier(os.Args[2])
	check(err)
	opened, err := note.Open(text, note.VerifierList(log, newWitness(os.Args[3])))
	check(err)
	if len(opened.Sigs) != 2 || len(opened.UnverifiedSigs) != 0 {
		fail("%d signatures hold, %d are not known", len(opened.Sigs), len(opened.UnverifiedSigs))
	}
	fmt.Println("ok:", opened.Sigs[0].Name, opened.Sigs[1].Name)
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, args ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}
