/**
 * The words of the design as types. Property names that stand in files and output are spelt as there
 * (snake_case), so that a value is its file without a translation in between.
 */

/** UTC, RFC 3339 with whole seconds: `2026-11-22T09:00:00Z`. Sorts as text. */
export type Instant = string;
/** A calendar day, `2026-11-22`, in the organisation's time zone; first and last days are inclusive. */
export type Day = string;
/** SHA-256, lower-case hex. */
export type Digest = string;
/** A dotted kind of mark, `person.private`; councils add their own, so it is not a closed list. */
export type Kind = string;
/** Where in a draft: `text`, `alt:0`, `link:1`, `media:0.creator`, `meta.author`. */
export type Where = string;

// ---------------------------------------------------------------------------------------------- drafts

export type Activity = 'post' | 'reply' | 'share' | 'message' | 'advertise' | 'remove';

export type MediaFormat =
  'jpeg' | 'png' | 'webp' | 'heic' | 'avif' | 'gif' | 'tiff' | 'mp4' | 'mov' | 'xmp' | 'other';

/** What a picture or clip says of itself. Several texts of one sort are joined by `; `. */
export interface MediaFacts {
  /** By its bytes, whatever its name says; `other` is not looked into. */
  readonly format: MediaFormat;
  /** Where it was taken, in degrees, north and east positive; 0, 0 is no fix. */
  readonly gps: { readonly lat: number; readonly lon: number } | null;
  readonly fix: boolean;
  readonly creator: string | null;
  readonly copyright: string | null;
  /** On what terms it may be used. */
  readonly terms: string | null;
  readonly credit: string | null;
  /** Who supplied it: an agency, a library. */
  readonly source: string | null;
  readonly people: readonly string[];
  readonly caption: string | null;
  /** A place by its name. */
  readonly place: string | null;
  /** Maker and model. */
  readonly device: string | null;
  /** Whose camera it is. */
  readonly owner: string | null;
  /** As the device wrote it. */
  readonly taken: string | null;
  readonly alt: string | null;
  /** The small copy inside: of another shape than the picture, it shows what was cut off. */
  readonly thumbnail: 'none' | 'same' | 'differs';
  readonly subtitles: boolean;
  readonly made_by_machine: boolean;
  /** Sentences: what is damaged in it, or follows behind its end. */
  readonly notes: readonly string[];
}

export interface Media {
  /** As written in the draft, relative to it. */
  readonly file: string;
  readonly sha256: Digest;
  readonly alt: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly credit: string | null;
  readonly people: 'none' | 'crowd' | 'adult' | 'child' | null;
  readonly consent: string | null;
  readonly captions: string | null;
  /** Read from the file itself; no part of the canonical draft, for its SHA-256 stands for it. */
  readonly facts?: MediaFacts;
}

/**
 * What stands in a document beside the post: an open comment, a change nobody accepted, hidden text, a picture or
 * file inside it. It does not go out, and tells that the post may not be finished.
 */
export interface Aside {
  readonly kind: 'comment' | 'added' | 'deleted' | 'hidden' | 'attached';
  /** Its own words, or the beginning of them; of a picture or file its name. */
  readonly text: string;
}

/** Somebody else's post that the draft answers or quotes. */
export interface Quoted {
  readonly url: string | null;
  readonly by: string | null;
  readonly text: string | null;
  readonly visibility: string | null;
}

/** The canonical draft: what is judged, digested and recorded (`formats.md`, "Draft"). */
export interface Draft {
  readonly text: string;
  /** The register's id where the register knows the person, else what was typed. */
  readonly author: string | null;
  readonly drafted_by: string | null;
  /** Sorted, without repeats. */
  readonly channels: readonly string[];
  readonly activity: Activity;
  readonly slot: Instant | null;
  readonly category: string | null;
  readonly media: readonly Media[];
  readonly links: readonly string[];
  readonly in_reply_to: Quoted | null;
  readonly quotes: readonly Quoted[];
  readonly agreed_by: string | null;
  /** No part of the canonical draft, for none of it goes out. */
  readonly asides?: readonly Aside[];
}

/** From offset `at` of a part, the part's text runs on from `offset` of the file's decoded text. */
export interface Anchor {
  readonly at: number;
  readonly offset: number;
}

/** Leads a span of a part back to the line and column of the file it was read from. */
export interface Places {
  /** Offsets at which the file's lines start; the first is 0. */
  readonly lineStarts: readonly number[];
  /** The line of the file on which offset 0 lies, where only a piece of it was read: a line of JSONL. */
  readonly firstLine?: number;
  /** By `where`, sorted by `at`; a part that no file holds (an option's value) is absent. */
  readonly fields: Readonly<Record<Where, readonly Anchor[]>>;
}

/** A draft as it came in, with what is needed to point back at its source. */
export interface Incoming {
  /** The draft's own `id` field, passed through and not part of the canonical draft. */
  readonly id: string | null;
  /** The path as given, or the name of what was piped in. */
  readonly source: string;
  /** Row of a table or line of a JSONL stream, from 1. */
  readonly row: number | null;
  /** The scheduling tool whose file it comes from; null where the file is no tool's. */
  readonly tool: SchedulingTool | null;
  readonly draft: Draft;
  readonly places: Places;
  /** Bytes of each item of media, in order. */
  readonly mediaSizes: readonly number[];
  /** Sentences for the officer: an encoding that was guessed, fields that were ignored. */
  readonly notices: readonly string[];
}

/** A program that sends posts when their time has come. */
export interface SchedulingTool {
  /** As its makers call it. */
  readonly name: string;
  /** Minutes that two posts on one channel must stand apart for it to take both. */
  readonly apart: number;
}

/** Why a draft could not be read; it gets no verdict. */
export interface Unread {
  readonly id: string | null;
  readonly source: string;
  readonly row: number | null;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Anything that goes out or comes with a draft. */
export interface Part {
  readonly where: Where;
  readonly text: string;
}

// ---------------------------------------------------------------------------------------------- marks

/** A typed place in a part. `start` and `end` are UTF-16 offsets into the part, half-open. */
export interface Mark {
  readonly kind: Kind;
  readonly where: Where;
  readonly start: number;
  readonly end: number;
  /** A few plain words: what gave it away, or the entry that makes it public. */
  readonly why: string;
  /** A better wording to offer, where there is one. */
  readonly suggest?: string;
}

/** What detectors may know besides the draft: the organisation, and the instant the draft goes out. */
export interface Facts {
  readonly organisation: Organisation;
  readonly kinds: readonly KindDefinition[];
  readonly platforms: readonly Platform[];
  /** The slot, or now. */
  readonly at: Instant;
  readonly now: Instant;
  readonly tolerance: Duration;
}

/** Runs once per draft, makes marks, knows nothing of rules. */
export interface Detector {
  /** The file's name. */
  readonly name: string;
  /** Every kind it can make; a trailing dot means all below it. */
  readonly makes: readonly Kind[];
  readonly find: (parts: readonly Part[], draft: Draft, facts: Facts) => readonly Mark[];
}

// --------------------------------------------------------------------------------------------- policy

/** ISO 8601: `P1D`, `PT60M`. */
export type Duration = string;
/** From mild to grave. */
export type Effect = 'off' | 'advise' | 'ask' | 'refer' | 'block';
export type WhenKey =
  'activity' | 'channel' | 'platform' | 'audience' | 'window' | 'category' | 'role' | 'decides';
/** OR inside a key, AND between keys. */
export type When = Readonly<Partial<Record<WhenKey, readonly string[]>>>;
export type Within = 'sentence' | 'part' | 'draft';

/** Who may let a finding out: each of `by` is a role; `second` = neither the author nor the drafter. */
export interface Release {
  readonly by: readonly string[];
  readonly second: boolean;
}

export interface Condition {
  readonly when: When;
  /** At least one of these kinds stands near; empty: no demand. */
  readonly near: readonly Kind[];
  /** None of these kinds stands near. */
  readonly lacks: readonly Kind[];
  readonly within: Within;
  /** At least so many marks of the rule's kinds within the same bounds. */
  readonly count: number;
}

export interface Raise {
  readonly condition: Condition;
  readonly effect: 'ask' | 'refer' | 'block';
  readonly release: Release | null;
}

/** The law or guidance a pack's rule rests on. */
export interface LawSource {
  readonly law: string;
  readonly title: string;
  readonly url: string | null;
  /** The day somebody last read it at the source; null where nobody has. */
  readonly checked: Day | null;
}

/** A text to judge, as in a rule's `good` and `bad`. */
export interface RuleExample {
  /** Front-matter fields; `text` with the `[[ ]]` taken out. */
  readonly draft: Readonly<Record<string, unknown>>;
  /** The words that were in `[[ ]]`, as spans of the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly now: Instant | null;
  readonly window: string | null;
  readonly effect: Effect | null;
}

/** For whom a rule speaks: posts of the council, or what somebody posts as themselves (clause 1.1). */
export type Capacity = 'council' | 'personal';

export interface Rule {
  /** `family/name`. */
  readonly id: string;
  readonly capacity: Capacity;
  readonly pack: string;
  readonly clause: readonly string[];
  readonly source: LawSource | null;
  readonly summary: string;
  readonly find: readonly Kind[];
  readonly condition: Condition;
  readonly effect: Effect;
  readonly raise: readonly Raise[];
  readonly ask: string | null;
  readonly release: Release | null;
  /** `{words}` stands for what was found. */
  readonly message: string;
  readonly good: readonly RuleExample[];
  readonly bad: readonly RuleExample[];
}

export type Needs = 'none' | 'reason' | 'reference' | 'name' | 'url' | 'consent' | 'licence';
export type Pick = 'services' | 'officers' | 'partners' | 'consents' | 'licences' | 'channels';
export type ChoiceEffect = 'clear' | 'refer' | 'block' | 'edit';

export interface Choice {
  readonly id: string;
  readonly say: string;
  readonly effect: ChoiceEffect;
  readonly needs: Needs;
  readonly pick: Pick | null;
}

export interface Question {
  readonly id: string;
  readonly clause: readonly string[];
  readonly always: boolean;
  /** Asked where a mark of these kinds stands; a question with neither is raised by a finding. */
  readonly with: readonly Kind[];
  readonly when: When;
  /** Not asked of an author with one of these roles or matters. */
  readonly unless: { readonly role: readonly string[]; readonly decides: readonly string[] };
  /** `{channel}`, `{name}` and `{time}` are filled in. */
  readonly wording: string;
  readonly evidence: readonly Kind[];
  /** Without "Not sure", which the engine puts first. */
  readonly choices: readonly Choice[];
  readonly release: Release | null;
}

export type Handling = 'rule' | 'question' | 'look-up' | 'record' | 'activity' | 'advice' | 'out-of-scope';

export interface Clause {
  readonly id: string;
  readonly heading: string;
  readonly summary: string;
  readonly handling: Handling;
  /** Why software keeps out of it; only with `out-of-scope`. */
  readonly reason: string | null;
  readonly law: {
    readonly cites: string;
    readonly now: string;
    readonly source: string;
    readonly checked: Day;
  } | null;
}

/** A kind that a council makes without code. */
export type KindDefinition =
  | {
      readonly kind: Kind;
      readonly from: 'words';
      /** The list as its file is: a term a line, alternatives in braces, lines that start with # aside. */
      readonly words: string;
    }
  | {
      readonly kind: Kind;
      readonly from: 'pattern';
      readonly pattern: string;
      readonly ignore_case: boolean;
      readonly word: boolean;
    }
  | {
      readonly kind: Kind;
      readonly from: 'field';
      /** `category`, `agreed_by`, or `media.licence` for each item of media. */
      readonly field: string;
      readonly is: 'missing' | 'present' | readonly string[];
    };

export interface Platform {
  readonly id: string;
  readonly limit: number | null;
  readonly unit: 'utf16' | 'code-points' | 'graphemes' | 'weighted' | 'bytes';
  readonly url_rule: string;
  /** A second limit, in bytes of UTF-8; null where there is none. */
  readonly max_bytes: number | null;
  readonly kind: 'platform' | 'tool';
  readonly source: string;
  readonly checked: Day;
}

/** A policy as loaded: `extends` and `set` are applied, words read, every id resolved. Plain JSON. */
/** A fault of the policy's own text, for those who keep it; each with how it is read here. */
export interface Defect {
  readonly clause: readonly string[];
  readonly wrong: string;
  readonly treated: string;
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly issue: string;
  readonly status: 'draft' | 'in-force' | 'withdrawn';
  /** Year and month, or a day. */
  readonly issued: string;
  readonly review_by: string | null;
  readonly extends: string | null;
  readonly roles: readonly string[];
  readonly categories: readonly string[];
  readonly reasons: readonly { readonly id: string; readonly say: string }[];
  readonly retention: Duration | null;
  readonly clearance: {
    readonly valid_for: Duration;
    readonly tolerance: Duration;
    readonly identity: 'asserted' | 'signed';
  };
  readonly clauses: readonly Clause[];
  readonly defects: readonly Defect[];
  readonly rules: readonly Rule[];
  readonly questions: readonly Question[];
  readonly kinds: readonly KindDefinition[];
  readonly platforms: readonly Platform[];
}

// --------------------------------------------------------------------------------------- organisation

export interface Training {
  readonly course: string;
  readonly certificate: string;
  readonly on: Day;
  readonly expires: Day | null;
}

export interface Person {
  /** Opaque: the log holds this, never a name. */
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly service: string;
  readonly role: readonly string[];
  readonly from: Day;
  readonly left_on: Day | null;
  readonly training: readonly Training[];
  readonly conduct_read_on: Day | null;
  readonly channels: readonly string[];
  readonly external: boolean;
  readonly decides: readonly string[];
  readonly keys: readonly { readonly key: string; readonly from: Day; readonly until: Day | null }[];
}

export interface RegisteredLog {
  readonly origin: string;
  readonly vkey: string;
  readonly owner: string;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Witness {
  readonly name: string;
  readonly vkey: string;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Register {
  readonly people: readonly Person[];
  readonly logs: readonly RegisteredLog[];
  readonly witnesses: readonly Witness[];
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** Local time, `09:00` to `17:00`, on each of the days. */
export interface Hours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly hours: readonly Hours[];
  /** Working time within which they answer. */
  readonly reply_within: Duration | null;
}

/** A thing the organisation made public, until a day. */
export interface PublicEntry {
  readonly value: string;
  readonly until: Day | null;
}

export interface OfficeHolder {
  readonly name: string;
  readonly role: string;
  readonly handles: readonly string[];
  readonly until: Day | null;
}

export interface Channel {
  readonly id: string;
  readonly platform: string;
  readonly handle: string;
  readonly owner: string;
  readonly audience: readonly string[];
  readonly authorised: { readonly by: string; readonly on: Day } | null;
  readonly information_manager_notified: Day | null;
  readonly monitored_hours: readonly Hours[];
  readonly status: 'active' | 'suspended' | 'closed';
  readonly review_by: Day | null;
}

export interface Window {
  readonly id: string;
  readonly kind: 'pre-election' | 'mourning' | 'incident' | 'other';
  readonly from: Instant;
  /** The last instant inside it; null: until ended. */
  readonly to: Instant | null;
  readonly area: string | null;
  readonly note: string | null;
}

export interface Consent {
  readonly reference: string;
  readonly kind: 'consent' | 'licence';
  readonly scope: string;
  readonly expires: Day | null;
  readonly withdrawn_on: Day | null;
}

export interface Organisation {
  /** The shipped example council: every record is practice. */
  readonly example: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  /** IANA, `Europe/London`. */
  readonly time_zone: string;
  readonly contacts: {
    readonly communications: Contact;
    readonly deputy: Contact | null;
    readonly out_of_hours: Contact | null;
    readonly rota: string | null;
  };
  readonly domains: readonly string[];
  readonly phones: readonly PublicEntry[];
  readonly mailboxes: readonly PublicEntry[];
  readonly addresses: readonly PublicEntry[];
  readonly people: readonly OfficeHolder[];
  readonly handles: { readonly own: readonly PublicEntry[]; readonly partner: readonly PublicEntry[] };
  readonly partners: readonly string[];
  readonly services: readonly string[];
  readonly register: Register;
  readonly channels: readonly Channel[];
  readonly windows: readonly Window[];
  readonly consents: readonly Consent[];
}

/** What a check rests on: read once, frozen, digested. */
export interface Basis {
  readonly policy: Policy;
  /** Null: none was configured, and every author is unknown. */
  readonly organisation: Organisation | null;
  /** Sorted lines `sha256  path`, as sha256sum prints them. */
  readonly manifest: string;
  /** SHA-256 of the manifest. */
  readonly digest: Digest;
}

// ------------------------------------------------------------------------------- findings and verdict

export interface Finding {
  readonly rule: string;
  readonly pack: string;
  readonly clause: readonly string[];
  readonly effect: Exclude<Effect, 'off'>;
  /** The rule's message with the words filled in. */
  readonly message: string;
  /** The words of the mark; empty at `meta.*`. */
  readonly words: string;
  readonly mark: Mark;
  readonly ask: string | null;
  /** Who may let it out; null: nobody, only an edit or a register change helps. */
  readonly release: Release | null;
}

/** What `check` returns: everything that was seen in one draft, and what the rules make of it. */
export interface Assessment {
  /** The instant the draft was judged at: its slot, or now. */
  readonly at: Instant;
  readonly now: Instant;
  readonly parts: readonly Part[];
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
  /** The worst effect of the rules alone. */
  readonly automatic: 'clean' | Exclude<Effect, 'off'>;
  /** How many marks the organisation explains as public. */
  readonly public: number;
}

/** A question to put about one draft. */
export interface PlannedQuestion {
  readonly question: Question;
  /** Shown before the choices: the marks that raised it, and those of the question's evidence kinds. */
  readonly evidence: readonly Mark[];
  /** The rules whose findings raised it. */
  readonly raisedBy: readonly string[];
}

export interface Answer {
  readonly question: string;
  /** A choice's id, or `unsure`. */
  readonly choice: string;
  /** What the choice's `needs` asked for. */
  readonly given: string | null;
  readonly via: 'terminal' | 'file';
  readonly carried: boolean;
  readonly seconds: number | null;
}

export interface Answered {
  readonly question: string;
  readonly clause: readonly string[];
  /** Null: nobody answered. */
  readonly choice: string | null;
  readonly effect: ChoiceEffect;
  readonly given: string | null;
  readonly via: 'terminal' | 'file' | null;
  readonly carried: boolean;
  readonly seconds: number | null;
  readonly release: Release | null;
}

export type Verdict = 'clear' | 'refer' | 'block';

/** What `decide` returns. It clears nothing until it is recorded. */
export interface Judgement {
  readonly verdict: Verdict | 'abandoned';
  /** Ids of the rules, and `question/id` of the questions, that made it so. */
  readonly because: readonly string[];
  readonly answers: readonly Answered[];
  /** The clearance holds from and until; null unless clear. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  /** Who must decide: each must be satisfied. Empty unless it may be released. */
  readonly release: readonly Release[];
}

// --------------------------------------------------------------------------------------------- errors

/** One thing wrong with a file, with where it is and what to do. */
export interface Problem {
  readonly code: string;
  /** The file's path as shown, null for what is no file. */
  readonly file: string | null;
  /** From 1; null where no place is known. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
}

// ---------------------------------------------------------------------------------------------- ports

/** Root and size of a log, with what is needed to extend it. */
export interface Head {
  readonly size: number;
  readonly root: Digest;
  /** Roots of the perfect subtrees, largest first: enough to extend the tree. */
  readonly frontier: readonly Uint8Array[];
  /** The last signed checkpoint; null for a log that does not exist yet. */
  readonly note: string | null;
  /** The newest record line; null where there is none. */
  readonly last: string | null;
}

export interface Block {
  /** The size the head must still have. */
  readonly expected: number;
  /** Private lines, written and synced before the block. */
  readonly privates: readonly string[];
  /** Record lines without their newline. */
  readonly lines: readonly string[];
  /** The signed checkpoint over the lines. */
  readonly note: string;
}

/** `done`: durable and read back. `moved`: somebody else appended; nothing was written. `unknown`: it may stand. */
export type Appended =
  | { readonly status: 'done' }
  | { readonly status: 'moved' }
  | { readonly status: 'unknown'; readonly cause: unknown };

/** Where a log lives. Compare-and-set is its contract. */
export interface Store {
  /** For messages: a folder's path, or a database's name. */
  readonly name: string;
  readonly origin: string;
  readonly head: () => Promise<Head>;
  /** Record lines from index `from` on, without newlines. */
  readonly read: (from: number) => AsyncIterable<string>;
  readonly append: (block: Block) => Promise<Appended>;
  readonly private: {
    /** The private line whose SHA-256 is `commit`. */
    readonly get: (commit: Digest) => Promise<string | null>;
    readonly list: () => AsyncIterable<Digest>;
    /** `because`: the index of the erase or dispose record that orders it. */
    readonly drop: (commit: Digest, because: number) => Promise<void>;
  };
}

/** Shows questions and takes answers, one at a time. `back` is offered where the prompt says so. */
export interface Asker {
  readonly show: (text: string) => void;
  readonly choose: (prompt: ChoosePrompt) => Promise<string | typeof BACK>;
  /** Of several things at once: a key or a word, no place in the list, says that they differ. */
  readonly chooseForAll: (prompt: ChoosePrompt) => Promise<string | typeof BACK | typeof APART>;
  readonly enter: (prompt: EnterPrompt) => Promise<string | typeof BACK>;
  readonly tick: (prompt: TickPrompt) => Promise<readonly string[] | typeof BACK>;
}

export const BACK: unique symbol = Symbol('back');
/** Not the same answer for all: some are to be answered on their own. */
export const APART: unique symbol = Symbol('apart');

export interface ChoosePrompt {
  readonly message: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly back: boolean;
}

export interface TickPrompt extends ChoosePrompt {
  /** Ticked where several entries in a row say nothing: what does no harm. */
  readonly otherwise: readonly string[];
}

export interface EnterPrompt {
  readonly message: string;
  readonly back: boolean;
  /** What is wrong with an entry, in a sentence; null where nothing is. */
  readonly problem: (value: string) => string | null;
  /** After so many bad entries the last one is given back as it is, for the caller to judge; without it, never. */
  readonly tries?: number;
}

/** The world outside, as the commands see it. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The user's own folders for this program; they may not exist yet. */
  readonly folders: { readonly config: string; readonly data: string; readonly cache: string };
  /** `smcheck 0.1.0 unicode 17.0 tz 2025c`. */
  readonly tool: string;
  /** Where the program's own files lie: the policy, the examples. */
  readonly packageFolder: string;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTerminal: boolean; readonly bytes: () => AsyncIterable<Uint8Array> };
  /** The terminal the officer sits at, also when stdin is a pipe; null where there is none. */
  readonly openTerminal: () => ControllingTerminal | null;
}

export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
}

export interface ControllingTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
  readonly close: () => void;
}
