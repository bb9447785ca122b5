/** Rows of accounts, by which people sign in, made by whoever loads a co-op. The server makes its own through PocketBase. */
import type { NewRow } from './row.ts';

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
