import { describe, expect, test } from 'vitest';
import { userFolders } from '../../src/io/user-folders.js';

describe('userFolders', () => {
  test.each([
    ['linux', {}, ['/home/jo/.config/smcheck', '/home/jo/.local/share/smcheck', '/home/jo/.cache/smcheck']],
    [
      'linux',
      { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/e' },
      ['/c/smcheck', '/d/smcheck', '/e/smcheck'],
    ],
    [
      'linux',
      { XDG_CONFIG_HOME: '', XDG_DATA_HOME: 'relative', XDG_CACHE_HOME: undefined },
      ['/home/jo/.config/smcheck', '/home/jo/.local/share/smcheck', '/home/jo/.cache/smcheck'],
    ],
    [
      'darwin',
      {},
      [
        '/home/jo/Library/Preferences/smcheck',
        '/home/jo/Library/Application Support/smcheck',
        '/home/jo/Library/Caches/smcheck',
      ],
    ],
    [
      'darwin',
      { XDG_DATA_HOME: '/d' },
      ['/home/jo/Library/Preferences/smcheck', '/d/smcheck', '/home/jo/Library/Caches/smcheck'],
    ],
  ])('%s %j', (platform, env, [config, data, cache]) => {
    expect(userFolders(platform, env, '/home/jo')).toEqual({ config, data, cache });
  });

  test('on Windows', () => {
    const env = { APPDATA: 'C:\\Users\\jo\\Roaming', LOCALAPPDATA: 'C:\\Users\\jo\\Local' };
    expect(userFolders('win32', env, 'C:\\Users\\jo')).toEqual({
      config: 'C:\\Users\\jo\\Roaming\\smcheck',
      data: 'C:\\Users\\jo\\Local\\smcheck',
      cache: 'C:\\Users\\jo\\Local\\smcheck\\cache',
    });
    expect(userFolders('win32', {}, 'C:\\Users\\jo').config).toBe('C:\\Users\\jo\\AppData\\Roaming\\smcheck');
  });
});
