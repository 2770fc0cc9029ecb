/** The numbers of each set as text. They are counts and rates: no row is ever among them. */
import { matchesKind } from '../../src/kinds.js';
import { labelledKinds, spanRows } from './floors.js';
import type { Seen, SeenSet } from './judge.js';
import { byKey, count, isBenign, isBreach, isCaught, stopsOf } from './outcome.js';
import { exactF1, fit, ofKind, overlapF1, precision, recall, share, touches, type Fit } from './spans.js';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${(share(part, whole) * 100).toFixed(1)} %`;
const rate = (part: number, whole: number): string => `${part} of ${whole} (${percent(part, whole)})`;

/** A table with its columns lined up: the first to the left, the rest to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return all.map((row) => `  ${line(row)}\n`).join('');
}

/** What a set is there to show. */
export function describeSet(set: SeenSet): string {
  const { name, form, seen } = set;
  return `\n${name}: ${seen.length} rows, ${form}\n${gradesOf(set)}${detailsOf(set)}`;
}

function gradesOf({ seen }: SeenSet): string {
  const line = (what: string, rows: readonly Seen[]): readonly string[] => [
    what,
    String(rows.length),
    ...([1, 2, 3] as const).map((grade) =>
      percent(rows.filter((one) => one.grade === grade).length, rows.length),
    ),
    percent(rows.filter(({ grade }) => grade > 0).length, rows.length),
  ];
  const kinds = [
    line(
      'posts',
      seen.filter(({ row }) => !row.reply),
    ),
    line(
      'replies',
      seen.filter(({ row }) => row.reply),
    ),
  ];
  return table(
    ['worst effect', 'rows', 'ask', 'refer', 'block', 'flagged'],
    kinds.filter(([, rows]) => rows !== '0'),
  );
}

function detailsOf(set: SeenSet): string {
  switch (set.form) {
    case 'labelled':
      return labelled(set);
    case 'offensive':
      return offensive(set);
    case 'identifiers':
      return identifiers(set);
    case 'phones':
      return phones(set);
    case 'names':
      return names(set);
    case 'posts':
      return '';
  }
}

function labelled({ seen }: SeenSet): string {
  const benign = seen.filter(isBenign);
  const breaches = seen.filter(isBreach);
  const caught = breaches.filter(isCaught).length;
  const flagged = count(benign, 'flagged');
  const lines = [
    ...(benign.length === 0 ? [] : [['good posts that are stopped', rate(flagged, benign.length)]]),
    ...(breaches.length === 0
      ? []
      : [
          ['recall: as grave as it should be', rate(caught, breaches.length)],
          ['  by the right clause', rate(count(breaches, 'found'), breaches.length)],
          ['  missed: nothing noticed', rate(count(breaches, 'silent'), breaches.length)],
          ['  missed: noticed, but too mild', rate(count(breaches, 'milder'), breaches.length)],
        ]),
    ...(benign.length === 0 || breaches.length === 0
      ? []
      : [['precision', percent(caught, caught + flagged)]]),
  ];
  return table(['', ''], lines).replace(/^\s*\n/u, '');
}

function offensive({ seen }: SeenSet): string {
  const isMarked = ({ marks }: Seen): boolean => marks.some(({ kind }) => matchesKind(kind, 'obscene'));
  const bad = seen.filter(({ row }) => row.label !== 'neither');
  const good = seen.filter(({ row }) => row.label === 'neither');
  const [hits, falseHits] = [bad.filter(isMarked).length, good.filter(isMarked).length];
  return table(
    ['obscene words', ''],
    [
      ['precision', percent(hits, hits + falseHits)],
      ['recall', percent(hits, bad.length)],
      ['false positives', rate(falseHits, good.length)],
    ],
  );
}

/** At any grade: an identifier, a postcode or an address upon the span. */
function identifiers({ seen }: SeenSet): string {
  const isOne = (kind: string): boolean =>
    ['identifier', 'postcode', 'vehicle'].some((wanted) => matchesKind(kind, wanted));
  const rows = byKey(seen, ({ row }) => [row.focus ?? '']).map(([focus, group]) => {
    const wanted = {
      mark: ({ kind }: { readonly kind: string }) => isOne(kind),
      span: ({ kind }: { readonly kind: string }) => kind === focus,
    };
    const one = fit(group, wanted);
    const without = group.filter(({ row }) => row.spans.length === 0);
    const wrong = without.filter(({ marks }) => marks.some(({ kind }) => isOne(kind)));
    return [focus, `${one.found} of ${one.labelled}`, `${wrong.length} of ${without.length}`];
  });
  return table(['identifier', 'marked', 'false among negatives'], rows);
}

function phones({ seen }: SeenSet): string {
  const british = seen.filter(({ row }) => row.region === 'GB' || /\+44|\b0044/u.test(row.text));
  const wanted = { mark: isPhone, span: () => true };
  return spanTable([
    ['GB and +44', fit(british, wanted)],
    ['all regions', fit(seen, wanted)],
  ]);
}

const isPhone = ({ kind }: { readonly kind: string }): boolean => matchesKind(kind, 'phone');

function names({ seen }: SeenSet): string {
  const mark = ({ kind }: { readonly kind: string }): boolean => matchesKind(kind, 'person');
  const span = ({ kind }: { readonly kind: string }): boolean => kind === 'PERSON';
  // Nothing but people is asked of the marks, so a person upon a product is false.
  const bare = seen.map((one) => ({ ...one, row: { ...one.row, spans: one.row.spans.filter(span) } }));
  const free = bare.filter(({ row }) => row.spans.length === 0);
  const marked = free.filter(({ marks }) => marks.some(mark)).length;
  return (
    spanTable([['person', fit(bare, { mark, span })]]) +
    `  name-free rows marked: ${rate(marked, free.length)}\n`
  );
}

function spanTable(rows: readonly (readonly [string, Fit])[]): string {
  return table(
    ['spans', 'labelled', 'marked', 'precision', 'recall', 'overlap F1', 'exact F1'],
    rows.map(([name, one]) => [
      name,
      String(one.labelled),
      String(one.marked),
      ...[precision(one), recall(one), overlapF1(one), exactF1(one)].map((value) => (value * 100).toFixed(1)),
    ]),
  );
}

/** Recall of each clause and topic over our own breaches, and how many good posts each stops. */
export function describeOwn(sets: readonly SeenSet[]): string {
  const seen = sets.flatMap((set) => set.seen);
  const benign = seen.filter(isBenign);
  const breaches = seen.filter(isBreach);
  return [
    '\nby clause\n',
    hitTable(
      'clause',
      byKey(breaches, ({ row }) => row.clause),
      (clause) => benign.filter((one) => stopsOf(one).some((finding) => finding.clause.includes(clause))),
    ),
    '\nby topic\n',
    hitTable(
      'topic',
      byKey(breaches, ({ row }) => [row.topic].filter((topic) => topic !== '')),
      () => [],
    ),
    '\nby rule\n',
    ruleTable(benign, breaches),
    '\nby kind\n',
    spanTable(labelledKinds(spanRows(seen)).map((kind) => [kind, fit(spanRows(seen), ofKind(kind))])),
  ].join('');
}

function hitTable(
  what: string,
  groups: readonly (readonly [string, readonly Seen[]])[],
  falseHits: (key: string) => readonly Seen[],
): string {
  const rows = groups.map(([key, group]) => {
    const [found, wrong] = [count(group, 'found'), falseHits(key).length];
    return [
      key,
      String(group.length),
      String(found),
      ...(['other', 'milder', 'silent'] as const).map((outcome) => String(count(group, outcome))),
      percent(found, group.length),
      String(wrong),
      percent(found, found + wrong),
    ];
  });
  const head = [
    what,
    'rows',
    'found',
    'other clause',
    'too mild',
    'silent',
    'recall',
    'false hits',
    'precision',
  ];
  return table(head, rows);
}

/** A rule can find what names one of its clauses; what it stops beside that is another's, or no mistake. */
function ruleTable(benign: readonly Seen[], breaches: readonly Seen[]): string {
  const stops = byKey([...benign, ...breaches], (one) => stopsOf(one).map(({ rule }) => rule));
  const rows = stops.map(([rule, stopped]) => {
    const clauses = stopped
      .flatMap((one) => stopsOf(one))
      .filter((one) => one.rule === rule)
      .flatMap(({ clause }) => clause);
    const due = breaches.filter(({ row }) => row.clause.some((clause) => clauses.includes(clause)));
    const [hits, wrong] = [stopped.filter(isBreach).length, stopped.filter(isBenign).length];
    return [
      rule,
      String(hits),
      String(wrong),
      percent(hits, hits + wrong),
      percent(due.filter((one) => stopped.includes(one)).length, due.length),
    ];
  });
  return table(['rule', 'breaches', 'good posts', 'precision', 'share of its clauses'], rows);
}

/** How many rows of each set a rule stops or a kind stands in. */
export function matrix(
  what: string,
  sets: readonly SeenSet[],
  keysOf: (seen: Seen) => readonly string[],
): string {
  const counts = sets.map(
    ({ seen }) => new Map(byKey(seen, keysOf).map(([key, rows]) => [key, rows.length])),
  );
  const keys = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort();
  return table(
    [what, ...sets.map(({ name }) => name)],
    keys.map((key) => [key, ...counts.map((one) => String(one.get(key) ?? 0))]),
  );
}

/** Marks where none belongs: identifiers anywhere but among their own, phones anywhere but among theirs. */
export function describeFalse(sets: readonly SeenSet[]): string {
  const line = (what: string, counted: readonly SeenSet[], kinds: readonly string[]): readonly string[] => {
    const marks = counted.map(({ seen }) =>
      seen
        .filter(({ row }) => row.expect === undefined || row.expect === 'pass')
        .flatMap(({ row, marks: made }) => made.filter((mark) => !touches(mark, row.spans)))
        .filter(
          ({ kind }) => kinds.some((wanted) => matchesKind(kind, wanted)) && !/\.(?:own|public)$/u.test(kind),
        ),
    );
    const total = marks.flat().length;
    return [
      what,
      String(total),
      counted.map(({ name }, index) => `${name} ${marks[index]?.length ?? 0}`).join(', '),
    ];
  };
  const others = (form: SeenSet['form']): readonly SeenSet[] => sets.filter((set) => set.form !== form);
  const rows = [
    line('identifiers', others('identifiers'), ['identifier', 'vehicle']),
    line('phones', others('phones'), ['phone']),
  ];
  return `\nmarks where none is expected\n${rows.map((cells) => `  ${cells.join('  ')}\n`).join('')}`;
}
