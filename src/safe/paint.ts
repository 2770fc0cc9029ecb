/** A way to set words off: with colour where a terminal has it, else not at all. Meaning never depends on it. */
export type Stroke = (text: string) => string;

export interface Paint {
  readonly isOn: boolean;
  readonly strong: Stroke;
  readonly faint: Stroke;
  readonly underlined: Stroke;
  readonly good: Stroke;
  readonly doubtful: Stroke;
  readonly bad: Stroke;
  readonly accent: Stroke;
}

const same: Stroke = (text) => text;

/** No colour: every byte stays as it is. */
export const PLAIN_PAINT: Paint = {
  isOn: false,
  strong: same,
  faint: same,
  underlined: same,
  good: same,
  doubtful: same,
  bad: same,
  accent: same,
};
