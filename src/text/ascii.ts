/** Letters of ASCII by their codes: asked in a loop, a comparison answers sooner than a pattern. */

export const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
export const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
