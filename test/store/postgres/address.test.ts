import { describe, expect, it } from 'vitest';
import { isDatabase, readAddress, shownPlace } from '../../../src/store/postgres/address.js';

describe('an address', () => {
  it('is taken apart', () => {
    expect(
      readAddress('postgres://jo:p%40ss@db.example:5433/smcheck?sslmode=verify-full&sslrootcert=/ca.pem'),
    ).toEqual({
      shown: 'postgres://db.example:5433/smcheck',
      host: 'db.example',
      port: 5433,
      user: 'jo',
      password: 'p@ss',
      database: 'smcheck',
      isProved: true,
      authority: '/ca.pem',
    });
  });

  it.each([
    'postgres://jo:secret@db.example/smcheck',
    'postgresql://jo:secret@/smcheck?host=/run/postgresql',
    'postgres://jo:secret@[::1]/smcheck',
  ])('%s is shown without user and password', (url) => {
    expect(shownPlace(url)).not.toMatch(/jo|secret/u);
  });

  it.each([
    ['postgres://db.example/smcheck', true],
    ['postgres://db.example/smcheck?sslmode=disable', false],
    ['postgres://localhost/smcheck', false],
    ['postgres://localhost/smcheck?sslmode=verify-full', true],
    ['postgres://127.0.0.1/smcheck', false],
    ['postgres://[::1]/smcheck', false],
    ['postgres://localhost.example/smcheck', true],
    ['postgres://127.example/smcheck', true],
    ['postgres:///smcheck?host=/run/postgresql', false],
    ['postgres://jo@/smcheck?host=db.example', true],
  ])('%s asks the server to prove its name: %s', (url, isProved) => {
    expect(readAddress(url)).toMatchObject({ isProved });
  });

  it.each(['allow', 'prefer', 'require', 'verify-ca', 'no-verify', ''])(
    'with sslmode=%s is refused',
    (mode) => {
      expect(() => readAddress(`postgres://jo:secret@db.example/smcheck?sslmode=${mode}`)).toThrow(
        'trust whoever answers',
      );
    },
  );

  it.each([
    'postgres://',
    'postgres://db.example',
    'postgres://db.example/',
    'postgres://db.example:port/smcheck',
    'postgres://db.example/smcheck?port=five',
    'postgres://jo:%zz@db.example/smcheck',
  ])('%s is none', (url) => {
    expect(() => readAddress(url)).toThrow('no address of a database');
  });

  it('with a setting that is not known is refused: it might have been meant to protect', () => {
    expect(() => readAddress('postgres://db.example/smcheck?sslmod=disable')).toThrow('setting sslmod');
  });
});

it('a folder is no database', () => {
  expect(['/srv/postgres', 'postgres', 'C:\\postgres', 'mysql://x/y'].filter(isDatabase)).toEqual([]);
  expect(shownPlace('/srv/records')).toBe('/srv/records');
});
