/** Where the samples of a track stand (ISO/IEC 14496-12, 8.6 and 8.7): chunks, and how many samples each holds. */
import { boxNamed, type Box } from './boxes.js';
import { numbers } from './numbers.js';
import type { Range } from './range.js';
import { LONGEST_READ, type Source } from './source.js';

/** One stretch for each chunk; null where the tables do not say. */
export function samplesOf(source: Source, track: Box): readonly Range[] | null {
  const media = boxNamed(source, track, 'mdia');
  const information = media && boxNamed(source, media, 'minf');
  const table = information && boxNamed(source, information, 'stbl');
  if (table === null) return null;
  const places = chunkPlaces(source, table);
  const sizes = sampleSizes(source, table);
  const counts = boxNamed(source, table, 'stsc');
  if (places === null || sizes === null || counts === null) return null;
  const perChunk = samplesPerChunk(source, counts, places.length);
  let sample = 0;
  return places.map((at, chunk) => {
    const from = sample;
    sample += perChunk[chunk] ?? 0;
    return { at, size: sizes(from, sample) };
  });
}

function content(source: Source, { contentAt, contentSize }: Box): Uint8Array | null {
  return contentSize > LONGEST_READ ? null : source.read(contentAt, contentSize).slice();
}

function chunkPlaces(source: Source, table: Box): readonly number[] | null {
  const short = boxNamed(source, table, 'stco');
  const long = boxNamed(source, table, 'co64');
  const box = short ?? long;
  const bytes = box && content(source, box);
  if (bytes === null) return null;
  const value = numbers(bytes);
  const unit = short === null ? 8 : 4;
  const count = Math.min(value.u32(4), Math.floor((bytes.length - 8) / unit));
  return Array.from({ length: count }, (_, index) =>
    unit === 4 ? value.u32(8 + index * unit) : value.u64(8 + index * unit),
  );
}

/** Adds up the sizes of the samples from one to before another. */
function sampleSizes(source: Source, table: Box): ((from: number, to: number) => number) | null {
  const box = boxNamed(source, table, 'stsz');
  const bytes = box && content(source, box);
  if (bytes === null) return null;
  const value = numbers(bytes);
  const one = value.u32(4);
  if (one !== 0) return (from, to) => (to - from) * one;
  const last = Math.floor((bytes.length - 12) / 4);
  return (from, to) => {
    let sum = 0;
    for (let sample = from; sample < Math.min(to, last); sample += 1) sum += value.u32(12 + sample * 4);
    return sum;
  };
}

/** Runs of chunks that hold equally many: first chunk, samples in each, description. */
function samplesPerChunk(source: Source, box: Box, chunks: number): readonly number[] {
  const bytes = content(source, box) ?? new Uint8Array(0);
  const value = numbers(bytes);
  const runs = Math.min(value.u32(4), Math.floor((bytes.length - 8) / 12));
  let run = 0;
  return Array.from({ length: chunks }, (_, chunk) => {
    while (run + 1 < runs && value.u32(8 + (run + 1) * 12) <= chunk + 1) run += 1;
    return value.u32(12 + run * 12);
  });
}
