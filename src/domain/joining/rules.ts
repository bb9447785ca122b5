// The numbers of joining that are locks or promises about what is kept, and no rules of members: those stand in the
// rulebook's section `membership`.

/** An application that was begun and never sent is taken away so many days after it was last touched. */
export const BEGUN_DAYS = 60;
/** An application that came to an end, whatever end it was, is taken away so many days later. */
export const ENDED_DAYS = 180;
/** Letters to one address that applications may cause on one day: nobody can flood a stranger. */
export const MOST_LETTERS_A_DAY = 3;
/** Applications that one network household may begin on one day; an office with a room full of people is one. */
export const MOST_BEGUN_A_DAY = 40;
/** Who has to answer is reminded so many days before the last one. */
export const REMIND_ANSWER_DAYS = 14;
/** The office is reminded so many days before the board must have decided. */
export const REMIND_DECIDE_DAYS = 7;

export const NAME_LIMIT = 120;
export const MOST_LINES = 8;
export const LINE_LIMIT = 100;
export const PHONE_LIMIT = 40;
export const EMAIL_LIMIT = 254;
/** Why somebody wants to join, an answer to a question, words with a decision. */
export const WORDS_LIMIT = 2000;
