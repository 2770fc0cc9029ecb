import { posix, win32 } from 'node:path';
import type { Host } from '../types.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Folders = Host['folders'];

/**
 * Where a user's own files belong on each system. The variables of the XDG base directory specification hold
 * everywhere but on Windows; as it says, one that is no absolute path counts as none.
 */
export function userFolders(platform: string, env: Environment, home: string): Folders {
  const path = platform === 'win32' ? win32 : posix;
  const or = (name: string, ...otherwise: readonly string[]): string => {
    const value = env[name] ?? '';
    return path.join(path.isAbsolute(value) ? value : path.join(home, ...otherwise), 'smcheck');
  };
  switch (platform) {
    case 'win32': {
      const local = or('LOCALAPPDATA', 'AppData', 'Local');
      return { config: or('APPDATA', 'AppData', 'Roaming'), data: local, cache: path.join(local, 'cache') };
    }
    case 'darwin':
      return {
        config: or('XDG_CONFIG_HOME', 'Library', 'Preferences'),
        data: or('XDG_DATA_HOME', 'Library', 'Application Support'),
        cache: or('XDG_CACHE_HOME', 'Library', 'Caches'),
      };
    default:
      return {
        config: or('XDG_CONFIG_HOME', '.config'),
        data: or('XDG_DATA_HOME', '.local', 'share'),
        cache: or('XDG_CACHE_HOME', '.cache'),
      };
  }
}
