/** Rows of accounts and cards, by which people sign in, made by whoever loads a co-op. The server makes its own through PocketBase. */
import type { Card } from '../domain/sign-in/index.ts';
import { dateText, maybeDateText, type NewRow } from './row.ts';

/** What the co-op knows of an account, and the key that PocketBase signs with for it. */
export interface LoadedAccount {
  readonly member: string;
  readonly email: string;
  readonly language: 'en' | 'cy';
  readonly tokenKey: string;
}

/** A password that no hash can ever equal: PocketBase wants one, although nobody signs in by it. */
const NO_PASSWORD = '-';

export function accountRow({
  member,
  email,
  language,
  tokenKey,
}: LoadedAccount): NewRow<'accounts'> & { readonly password: string; readonly tokenKey: string } {
  return {
    member,
    email,
    language,
    emailVisibility: false,
    verified: true,
    password: NO_PASSWORD,
    tokenKey,
  };
}

/** A card as two agreed on it, with the digest of its code. Its link is nobody's: no picture of it was kept. */
export interface LoadedCard extends Card {
  readonly member: string;
  readonly askedBy: string;
  readonly agreedBy: string;
  readonly codeHash: string;
}

export function cardRow(card: LoadedCard): NewRow<'cards'> {
  const { member, askedBy, agreedBy, codeHash, agreedAt, printedAt, endedAt } = card;
  return {
    member,
    askedBy,
    agreedBy,
    agreedAt: dateText(agreedAt),
    secretHash: '',
    codeHash,
    printedAt: maybeDateText(printedAt),
    endedAt: maybeDateText(endedAt),
    endedBy: '',
  };
}

/** A passkey that is loaded, not made by a device: nobody can sign in with it. It stands for one that its owner made. */
export interface LoadedPasskey {
  readonly account: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly name: string;
  readonly madeAt: number;
  readonly lastAt: number;
}

export function passkeyRow({ madeAt, lastAt, ...passkey }: LoadedPasskey): NewRow<'passkeys'> {
  return {
    ...passkey,
    signCount: 0,
    mayBeSaved: false,
    sure: true,
    madeAt: dateText(madeAt),
    lastAt: dateText(lastAt),
  };
}
