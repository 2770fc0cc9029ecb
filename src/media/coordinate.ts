/** Positions as texts. */

/** XMP's `51,47.5N` or `51,47,30N` (ISO 16684-2, GPSCoordinate), or plain degrees; else not a number. */
export function coordinate(text: string): number {
  const [, numbers = '', letter = ''] = /^([-+\d.,]{1,40})([NSEWnsew]?)$/u.exec(text.trim()) ?? [];
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = numbers
    .split(',')
    .map((one) => (one === '' ? Number.NaN : Number(one)));
  const sum = degrees + minutes / 60 + seconds / 3600;
  return /[SWsw]/u.test(letter) ? -sum : sum;
}

/** ISO 6709 annex H, as clips have it: `+51.7959-000.0795+030.5/`. */
export function iso6709(text: string): { readonly lat: number; readonly lon: number } | null {
  const [, lat, lon] = /^([-+]\d{2,6}(?:\.\d{1,12})?)([-+]\d{3,7}(?:\.\d{1,12})?)/u.exec(text.trim()) ?? [];
  if (lat === undefined || lon === undefined) return null;
  return { lat: degrees(lat, 2), lon: degrees(lon, 3) };
}

/** `+5147.5` is 51 degrees and 47.5 minutes; a further pair of digits is seconds. */
function degrees(text: string, width: number): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const [whole = ''] = text.slice(1).split('.');
  const rest = Number(text.slice(1 + whole.length) || '0');
  const part = (from: number, to: number): number => Number(whole.slice(from, to) || '0');
  switch (whole.length - width) {
    case 2:
      return sign * (part(0, width) + (part(width, width + 2) + rest) / 60);
    case 4:
      return (
        sign * (part(0, width) + part(width, width + 2) / 60 + (part(width + 2, width + 4) + rest) / 3600)
      );
    default:
      return sign * (Number(whole) + rest);
  }
}
