/** What has to change in a file so that it says nothing of places and people, and keeps picture and rights. */
import { added, refused, without, type Edit, type Step } from './edit.js';
import { readSaid, type Said } from './facts.js';
import { packetOf, type Kept } from './kept.js';
import type { Inflate } from './png.js';
import { doOverlap } from './range.js';
import { limited, type Source } from './source.js';
import { stripGif } from './strip-gif.js';
import { stripHeif } from './strip-heif.js';
import { stripJpeg } from './strip-jpeg.js';
import { stripMovie } from './strip-movie.js';
import { stripPng } from './strip-png.js';
import { stripTiff } from './strip-tiff.js';
import { stripWebp } from './strip-webp.js';
import type { MediaFacts } from '../types.js';

export type Stripping =
  | { readonly ok: true; readonly facts: MediaFacts; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly why: string };

/** The changes in the order of the file, or why there can be none. */
export function strip(source: Source, inflate: Inflate): Stripping {
  const said = readSaid(source, inflate);
  const { facts } = said;
  const bounded = limited(source);
  const steps = [...stepsOf(facts, bounded, keptOf(said))];
  for (const step of steps) if ('refused' in step) return { ok: false, why: step.refused };
  const edits = steps.filter((step) => 'put' in step).filter(({ size, put }) => size + put.length > 0);
  const isSound = edits.every(({ at, size, noughts }) => noughts >= 0 && at + size <= source.size);
  if (said.isCut || bounded.isSpent() || !isSound || doOverlap(edits))
    return { ok: false, why: 'Its parts lie on each other, or there are too many of them.' };
  // Of two at one place what is put in stands before what goes.
  return { ok: true, facts, edits: edits.toSorted((a, b) => a.at - b.at || a.size - b.size) };
}

function stepsOf({ format, notes }: MediaFacts, source: Source, kept: Kept): Iterable<Step> {
  switch (format) {
    case 'jpeg':
      return stripJpeg(source, kept);
    case 'png':
      return stripPng(source, kept);
    case 'webp':
      return stripWebp(source, kept);
    case 'gif':
      return stripGif(source, kept);
    case 'tiff':
      return stripTiff(source, kept);
    case 'heic':
    case 'avif':
      return stripHeif(source, kept);
    case 'mp4':
    case 'mov':
      return stripMovie(source, kept);
    case 'xmp':
      return notes.length > 0
        ? [refused('Its XMP cannot be read.')]
        : [without(0, source.size), added(source.size, packetOf(kept))];
    case 'other':
      return [refused('This is no JPEG, PNG, WebP, HEIC, AVIF, GIF, TIFF, MP4, MOV or XMP file.')];
  }
}

/** No text of these is so long as to leave the one segment that a JPEG has for it. */
const LONGEST = 1000;

function keptOf({ facts, orientation }: Said): Kept {
  const cut = (text: string | null): string | null => text?.slice(0, LONGEST) ?? null;
  return {
    orientation,
    creator: cut(facts.creator),
    copyright: cut(facts.copyright),
    terms: cut(facts.terms),
    credit: cut(facts.credit),
    source: cut(facts.source),
    made_by_machine: facts.made_by_machine,
  };
}

/** Whether what was to go is gone: a copy of which this is not so is never kept. */
export function isStripped(facts: MediaFacts): boolean {
  const { gps, people, owner, caption, place, device, taken, alt, thumbnail } = facts;
  return (
    [gps, owner, caption, place, device, taken, alt].every((one) => one === null) &&
    people.length === 0 &&
    thumbnail === 'none'
  );
}
