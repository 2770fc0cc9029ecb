/** A row of a schedule as the fields of a draft, each with the cell it comes from. */
import type { Anchor } from '../types.js';
import { followAnchors } from '../text/canonical.js';
import type { Path } from '../text/yaml.js';
import type { Cell } from './csv-record.js';
import type { Layout, Role } from './table-layout.js';
import { slotFrom, type DateOrder } from './table-time.js';

/** A council's own names, from `--map`. */
export interface ChannelNames {
  /** By a column that says yes or no, or by a name in the column of channels: the id of our channel. */
  readonly channels: Readonly<Record<string, string>>;
}

export interface RowFields {
  /** As a schema wants it: `text`, `slot`, `media` … */
  readonly value: Readonly<Record<string, unknown>>;
  /** The cell of a field, or of the list or block it stands in; null where the row has none. */
  readonly cellOf: (path: Path) => Cell | null;
  readonly anchors: (path: Path) => readonly Anchor[] | null;
}

/** What is wrong with a row as such. */
export interface RowFault {
  readonly cell: Cell;
  readonly fault: { readonly code: string; readonly message: string; readonly hint: string };
}

/** Fields that one cell says as it stands. */
const SIMPLE: readonly Role[] = ['id', 'author', 'drafted_by', 'activity', 'category'];
/** Of the first picture. */
const OF_PICTURE = ['licence', 'credit', 'source', 'people', 'consent', 'captions'] as const;
const YES = /^(?:true|yes|y|x|1|✓)$/iu;

interface Said {
  readonly path: Path;
  readonly value: string;
  readonly cell: Cell;
  /** Where the value starts in the cell's value. */
  readonly from: number;
}

/** Reads a row; `order` is null where none of its dates needs one. */
export function readRow(
  cells: readonly Cell[],
  layout: Layout,
  { channels }: ChannelNames,
  order: DateOrder | null,
): RowFields | RowFault {
  const inRole = (role: Role): readonly Cell[] =>
    layout.columns.flatMap((column, at) => (column?.role === role ? [cells[at] ?? NO_CELL] : []));
  const slot = slotOf(inRole, order);
  if ('fault' in slot) return slot;
  const media = mediaIn(inRole);
  const said: readonly Said[] = [
    ...inRole('text')
      .slice(0, 1)
      .map((cell) => ({ path: ['text'], value: cell.value, cell, from: 0 })),
    ...SIMPLE.flatMap((role) =>
      inRole(role)
        .slice(0, 1)
        .flatMap((cell) => trimmed([role], cell)),
    ),
    ...slot.said,
    ...channelsIn(cells, layout, inRole('channels'), channels),
    ...inRole('link')
      .flatMap((cell) => pieces(cell, /[\s|]+/u))
      .map((one, at) => ({ ...one, path: ['links', at] })),
    ...media,
    ...inRole('comment')
      .flatMap((cell) => trimmed(['comment'], cell))
      .map((one, at) => ({ ...one, path: ['quotes', at, 'text'] })),
  ];
  const holder = (path: Path): Said | undefined =>
    said.find((one) => one.path.length <= path.length && one.path.every((step, at) => step === path[at])) ??
    said.find((one) => path.every((step, at) => step === one.path[at]));
  return {
    value: nested(said),
    cellOf: (path) => holder(path)?.cell ?? null,
    anchors: (path) => anchorsOf(said.find((one) => one.path.join('/') === path.join('/'))),
  };
}

const NO_CELL: Cell = { value: '', start: 0, end: 0, anchors: [{ at: 0, offset: 0 }] };

/** From a value to the record; a cell that is the value has all its steps. */
function anchorsOf(said: Said | undefined): readonly Anchor[] | null {
  if (said === undefined) return null;
  const { cell, from } = said;
  if (from === 0) return cell.anchors;
  return [
    { at: 0, offset: followAnchors(cell.anchors, from) },
    ...cell.anchors.flatMap(({ at, offset }) => (at > from ? [{ at: at - from, offset }] : [])),
  ];
}

function trimmed(path: Path, cell: Cell): readonly Said[] {
  const value = cell.value.trim();
  return value === '' ? [] : [{ path, value, cell, from: cell.value.indexOf(value) }];
}

function pieces(cell: Cell, between: RegExp): readonly Said[] {
  let from = 0;
  return cell.value
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((value) => {
      const at = cell.value.indexOf(value, from);
      from = at + value.length;
      return { path: [], value, cell, from: at };
    });
}

/** Channels by their ids, by the names of a map, and columns that say yes. */
function channelsIn(
  cells: readonly Cell[],
  { header }: Layout,
  listed: readonly Cell[],
  names: ChannelNames['channels'],
): readonly Said[] {
  const ours = (name: string): string => (Object.hasOwn(names, name) ? (names[name] ?? name) : name);
  const ticked = (header ?? []).flatMap((name, at): readonly Said[] => {
    const cell = cells[at];
    if (cell === undefined || !Object.hasOwn(names, name) || !YES.test(cell.value.trim())) return [];
    return [{ path: [], value: ours(name), cell, from: 0 }];
  });
  const named = listed
    .flatMap((cell) => pieces(cell, /[,;|]/u))
    .map((one) => ({ ...one, value: ours(one.value) }));
  return [...ticked, ...named].map((one, at) => ({ ...one, path: ['channels', at] }));
}

/** Each picture with what its own column says of it; the other columns speak of the first. */
function mediaIn(inRole: (role: Role) => readonly Cell[]): readonly Said[] {
  const files = inRole('media').flatMap((cell, column) =>
    (/^\s*https?:/iu.test(cell.value) ? pieces(cell, /[\s,|]+/u) : pieces(cell, /[|\n]/u)).map((one) => ({
      ...one,
      column,
    })),
  );
  return files.flatMap(({ column, ...file }, at) => {
    const description = inRole('alt')[column];
    const isFirstOfColumn = files.findIndex((one) => one.column === column) === at;
    return [
      { ...file, path: ['media', at, 'file'] },
      ...(description === undefined || !isFirstOfColumn ? [] : trimmed(['media', at, 'alt'], description)),
      ...(at > 0
        ? []
        : OF_PICTURE.flatMap((role) =>
            inRole(role)
              .slice(0, 1)
              .flatMap((cell) => trimmed(['media', 0, role], cell)),
          )),
    ];
  });
}

type Slot = { readonly said: readonly Said[] } | RowFault;

function slotOf(inRole: (role: Role) => readonly Cell[], order: DateOrder | null): Slot {
  const one = (role: Role): Cell => inRole(role)[0] ?? NO_CELL;
  const numbers = (['year', 'month', 'day', 'hour', 'minute'] as const).map(one);
  const [year = NO_CELL, month = NO_CELL, day = NO_CELL, hour = NO_CELL, minute = NO_CELL] = numbers;
  const [slot, date, time] = [one('slot'), one('date'), one('time')];
  const written =
    year.value.trim() !== ''
      ? `${year.value.trim()}-${month.value.trim()}-${day.value.trim()} ${hour.value.trim()}:${minute.value.trim().padStart(2, '0')}`
      : slot.value.trim() !== ''
        ? slot.value
        : `${date.value.trim()} ${time.value.trim()}`;
  const cell = [year, slot, date].find(({ value }) => value.trim() !== '') ?? NO_CELL;
  if (written.trim() === '' || /^queue$/iu.test(written.trim())) return { said: [] };
  const value = slotFrom(written, order ?? 'dmy');
  if (value !== null) return { said: [{ path: ['slot'], value, cell, from: 0 }] };
  const message = `“${written.trim()}” is no day with a time.`;
  return { cell, fault: { code: 'bad-slot', message, hint: 'Write it like 2026-03-14 09:00.' } };
}

/** Lists and blocks from paths: `['media', 0, 'file']`. */
function nested(said: readonly Said[]): Readonly<Record<string, unknown>> {
  const media = new Map<number, Map<string, string>>();
  const lists = new Map<string, string[]>();
  const fields = new Map<string, unknown>();
  for (const { path, value } of said) {
    const [key = '', at, inside] = path;
    if (typeof at !== 'number') fields.set(String(key), value);
    else if (key === 'media')
      media.set(at, (media.get(at) ?? new Map<string, string>()).set(String(inside), value));
    else lists.set(String(key), [...(lists.get(String(key)) ?? []), value]);
  }
  return {
    ...Object.fromEntries(fields),
    ...(media.size === 0 ? {} : { media: [...media.values()].map((item) => Object.fromEntries(item)) }),
    ...Object.fromEntries(
      [...lists].map(([key, values]) => [key, key === 'quotes' ? values.map((text) => ({ text })) : values]),
    ),
  };
}
