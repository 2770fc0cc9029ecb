/** From a text and its fields to a draft: slot, media, and the command line's word. */
import { fieldPlaces } from '../draft/field-places.js';
import { draftFrom, readSlot, type DraftFields } from '../draft/from-fields.js';
import { applyOptions, type Given } from '../draft/options.js';
import type { PlacedAside } from '../draft/word-page.js';
import type { Canonical } from '../text/canonical.js';
import type { Aside, Draft, Incoming, Places, Problem, SchedulingTool, Unread } from '../types.js';
import type { FieldSource } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import type { MediaFile, MediaReader } from './media.js';

/** What holds for every draft of a run. */
export interface ReadContext {
  /** The organisation's time zone. */
  readonly zone: string;
  /** What the command line says; null: nothing. */
  readonly given: Given | null;
  /** Keys of a site generator's front matter, by the fields they stand for: what `--map` says. */
  readonly headNames: Readonly<Partial<Record<string, string>>>;
  readonly media: () => Promise<MediaReader>;
  /** A notice that names keys which nobody read; none for keys that it named before. */
  readonly notUsed: (keys: readonly string[]) => readonly string[];
}

/** Where a draft comes from. */
export interface Origin {
  /** Of the file; of what was piped in, as if it lay where its name says. */
  readonly path: string;
  readonly shown: string;
  /** Media must not lie outside it. */
  readonly root: string;
  readonly row: number | null;
}

export interface Opened {
  readonly text: Canonical;
  readonly lines: Pick<Places, 'lineStarts' | 'firstLine'>;
  /** Null: there are no fields. */
  readonly source: FieldSource | null;
  readonly notices: readonly string[];
  /** What the document holds beside the post. */
  readonly asides?: readonly PlacedAside[];
  /** The scheduling tool that the file comes from. */
  readonly tool?: SchedulingTool | null;
}

/** A draft that cannot be read, with all that is wrong with it. */
export function unread(
  { shown, row }: Pick<Origin, 'shown' | 'row'>,
  problems: readonly [Problem, ...Problem[]],
  id: string | null = null,
): Unread {
  return { id, source: shown, row, problems };
}

/** The draft whole, or why it is none. */
export async function completeDraft(
  origin: Origin,
  { text, lines, source, notices, asides = [], tool = null }: Opened,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const written = source?.fields ?? {};
  const fields = asides.length === 0 ? written : { ...written, asides: asides.map(asAside) };
  const media = await mediaOf(fields, origin, context);
  const [first, ...rest] = [
    ...slotProblems(fields, origin, context).map(
      (problem) => source?.problemAt(['slot'], problem) ?? problem,
    ),
    ...media.problems.map(
      ({ index, problem }) => source?.problemAt(['media', index, 'file'], problem) ?? problem,
    ),
  ];
  const id = fields.id ?? null;
  if (first !== undefined) return unread(origin, [first, ...rest], id);
  const mediaDigests = media.files.map(({ sha256 }) => sha256);
  const mediaFacts = media.files.map(({ facts }) => facts);
  const incoming: Incoming = {
    id,
    source: origin.shown,
    row: origin.row,
    tool,
    draft: draftFrom(text.text, fields, { zone: context.zone, mediaDigests, mediaFacts }),
    places: {
      ...lines,
      fields: {
        text: text.anchors,
        ...(source === null ? {} : fieldPlaces(fields, source.anchors)),
        ...Object.fromEntries(asides.map(({ offset }, index) => [`aside:${index}`, [{ at: 0, offset }]])),
      },
    },
    mediaSizes: media.files.map(({ size }) => size),
    notices: [...notices, ...context.notUsed(source?.ignored ?? [])],
  };
  const whole = context.given === null ? incoming : applyOptions(incoming, context.given);
  return isEmpty(whole.draft) ? unread(origin, [empty(origin)], id) : whole;
}

/** The beginning of its words: a whole page may have been deleted. */
function asAside({ kind, text }: PlacedAside): Aside {
  const folded = text.replaceAll(/\s+/gu, ' ').trim();
  return { kind, text: folded.length > MOST_SHOWN ? `${folded.slice(0, MOST_SHOWN).trimEnd()}…` : folded };
}

const MOST_SHOWN = 80;

function slotProblems({ slot }: DraftFields, { shown }: Origin, { zone }: ReadContext): readonly Problem[] {
  if (slot === null || slot === undefined) return [];
  const read = readSlot(slot, zone);
  return typeof read === 'string' ? [] : [fileProblem('bad-slot', shown, read.message, read.hint)];
}

interface MediaFiles {
  readonly files: readonly MediaFile[];
  readonly problems: readonly { readonly index: number; readonly problem: Problem }[];
}

/** Where the command line names media, the draft's own are not looked for. */
async function mediaOf(
  { media }: DraftFields,
  { path, root }: Origin,
  context: ReadContext,
): Promise<MediaFiles> {
  const isReplaced = (context.given?.media.length ?? 0) > 0;
  if (media === null || media === undefined || media.length === 0 || isReplaced)
    return { files: [], problems: [] };
  const readMedia = await context.media();
  const read = media.map(({ file }) => readMedia(file, path, root));
  return {
    files: read.flatMap((one) => (one.ok ? [one.media] : [])),
    problems: read.flatMap((one, index) => (one.ok ? [] : [{ index, problem: one.problem }])),
  };
}

/** A picture, a share or a removal may go without words; nothing at all is a mistake. */
function isEmpty({ text, media, links, quotes, in_reply_to: reply }: Draft): boolean {
  return text === '' && media.length + links.length + quotes.length === 0 && reply === null;
}

function empty({ shown }: Origin): Problem {
  return fileProblem('empty', shown, 'There is nothing in this draft.', 'Write the post into it.');
}
