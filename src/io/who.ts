/** Who posts from this computer, if the officer wished it remembered: `who.json` in the user's config folder. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Who {
  /** The register's id. */
  readonly author: string | null;
  readonly channels: readonly string[];
  /** The path of a public key: checks are signed with it. */
  readonly key: string | null;
}

const NOBODY: Who = { author: null, channels: [], key: null };

function pathIn(configFolder: string): string {
  return join(configFolder, 'who.json');
}

/** Nobody where nothing is remembered, or what is there cannot be read: then the officer is asked. */
export function readWho(configFolder: string): Who {
  try {
    const value: unknown = JSON.parse(readFileSync(pathIn(configFolder), 'utf8'));
    return typeof value === 'object' && value !== null ? whoOf(new Map(Object.entries(value))) : NOBODY;
  } catch {
    return NOBODY;
  }
}

function whoOf(members: ReadonlyMap<string, unknown>): Who {
  const text = (name: string): string | null => {
    const value = members.get(name);
    return typeof value === 'string' ? value : null;
  };
  const channels = members.get('channels');
  return {
    author: text('author'),
    channels: Array.isArray(channels) ? channels.filter((one) => typeof one === 'string') : [],
    key: text('key'),
  };
}

/** Keeps it for the next run; the file is the user's own. */
export function writeWho(configFolder: string, who: Who): void {
  mkdirSync(configFolder, { recursive: true, mode: 0o700 });
  writeFileSync(pathIn(configFolder), `${JSON.stringify(who, null, 2)}\n`, { mode: 0o600 });
  chmodSync(pathIn(configFolder), 0o600);
}
