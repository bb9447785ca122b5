/** How far the people of a file are: on their way, stopped, handed in, waiting for a second person, in the register. */
import type { FileFault } from '../../../domain/register-file/index.ts';

export type PutState =
  | { readonly state: 'handing'; readonly done: number; readonly of: number; readonly waits: boolean }
  | { readonly state: 'stopped'; readonly done: number; readonly of: number }
  | {
      readonly state: 'checked';
      readonly of: number;
      readonly faults: readonly FileFault[];
      readonly withoutSignIn: number;
    }
  | { readonly state: 'asked'; readonly of: number }
  | { readonly state: 'done'; readonly of: number };
