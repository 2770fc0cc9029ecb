/** Check figures: what tells a number that somebody was given from figures that only look like it. */

/** Luhn's sum over all digits is a multiple of ten (ISO/IEC 7812-1, annex B). */
export function hasLuhnCheck(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** Modulus 11 over ten digits, the last of which is the check (NHS Data Dictionary, "NHS number"). */
export function hasNhsCheck(digits: string): boolean {
  if (digits.length !== 10 || isOneDigit(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits.at(-1));
}

/** The first four characters behind the others, letters as 10 to 35, leave 1 when divided by 97 (ISO 13616-1). */
export function hasIbanCheck(written: string): boolean {
  const moved = (written.slice(4) + written.slice(0, 4)).toUpperCase();
  const rest = Array.from(moved).reduce((remainder, character) => {
    const value = parseInt(character, 36);
    return (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return rest === 1;
}

/** `0000000000` passes many a check, and is nobody's number. */
export function isOneDigit(digits: string): boolean {
  return new Set(digits).size === 1;
}
