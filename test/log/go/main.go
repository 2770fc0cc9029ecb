// Command main reads a log of smcheck with the packages that Go's own checksum database is read with, and
// nothing of smcheck: golang.org/x/mod/sumdb/note for signatures, sumdb/tlog for the tree.
//
//	main LOG.JSONL VKEY
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// hashes holds every stored hash of the tree, in the order of sumdb/tlog.
type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for at, index := range indexes {
		if index >= int64(len(h)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		out[at] = h[index]
	}
	return out, nil
}

type checkpoint struct {
	size int64
	root tlog.Hash
}

func main() {
	if len(os.Args) != 3 {
		fail("usage: main LOG.JSONL VKEY")
	}
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	file, err := os.Open(os.Args[1])
	check(err)
	defer file.Close()

	var stored hashes
	var records int64
	var last checkpoint
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<17)
	for lines.Scan() {
		line := lines.Bytes()
		if bytes.HasPrefix(line, []byte(`{"checkpoint":"`)) {
			last = judge(line, verifier, stored, records, last)
			continue
		}
		more, err := tlog.StoredHashes(records, line, stored)
		check(err)
		stored = append(stored, more...)
		records++
	}
	check(lines.Err())
	if last.size != records || records == 0 {
		fail("%d records, but %d are signed", records, last.size)
	}
	for index := int64(0); index < records; index++ {
		included(stored, last, index)
	}
	fmt.Printf("ok: %d records, root %v\n", records, last.root)
}

// judge opens a checkpoint line and compares it with the records before it.
func judge(line []byte, verifier note.Verifier, stored hashes, records int64, before checkpoint) checkpoint {
	var value struct{ Checkpoint string }
	check(json.Unmarshal(line, &value))
	opened, err := note.Open([]byte(value.Checkpoint), note.VerifierList(verifier))
	check(err)
	parts := strings.Split(opened.Text, "\n")
	if len(parts) != 4 || parts[0] != verifier.Name() {
		fail("not a checkpoint of %s: %q", verifier.Name(), opened.Text)
	}
	size, err := strconv.ParseInt(parts[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(parts[2])
	check(err)
	computed, err := tlog.TreeHash(records, stored)
	check(err)
	if size != records || !bytes.Equal(root, computed[:]) {
		fail("the checkpoint of size %d is not over these %d records", size, records)
	}
	if before.size > 0 {
		proof, err := tlog.ProveTree(size, before.size, stored)
		check(err)
		check(tlog.CheckTree(proof, size, computed, before.size, before.root))
	}
	return checkpoint{size, computed}
}

// included proves one record in the last checkpoint.
func included(stored hashes, last checkpoint, index int64) {
	proof, err := tlog.ProveRecord(last.size, index, stored)
	check(err)
	leaf := stored[tlog.StoredHashIndex(0, index)]
	check(tlog.CheckRecord(proof, last.size, last.root, index, leaf))
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
