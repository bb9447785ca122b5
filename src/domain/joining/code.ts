// The code of an application: the one secret by which who applied finds it again, in the link and on paper alike. The
// page makes it before anything is sent, so that no answer of ours can differ.

/** No letter that looks like another, as in the codes of signing in. */
export const APPLICATION_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** 12 of 30 letters: 59 bits, which nobody guesses through a door that counts. */
export const APPLICATION_LENGTH = 12;

/** A code as people type it: any case, spaces and hyphens left out. */
export const tidyApplicationCode = (typed: string): string => typed.replace(/[\s-]+/g, '').toUpperCase();

/** True when it can be the code of an application. */
export const isApplicationCode = (code: string): boolean =>
  code.length === APPLICATION_LENGTH && [...code].every((letter) => APPLICATION_LETTERS.includes(letter));

/** A code as it stands on paper: `KQ7M 4XRT 9BHD`. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** What the digest of a code is made of, so that no other digest of the portal is ever the same. */
export const codeText = (code: string): string => `application.${code}`;
