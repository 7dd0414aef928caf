import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeUrl } from '../../src/configuration/addresses.js';

const base = 'https://clinic.example/pages/book';

describe('safeUrl', () => {
  const allowed: [string, string][] = [
    ['https://api.example/bookings', 'https://api.example/bookings'],
    ['/bookings', 'https://clinic.example/bookings'],
    ['bookings?x=1', 'https://clinic.example/pages/bookings?x=1'],
    ['//api.example/b', 'https://api.example/b'],
    ['http://localhost:8080/b', 'http://localhost:8080/b'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['http://[::1]:3000/', 'http://[::1]:3000/'],
    ['http://clinic.localhost/', 'http://clinic.localhost/'],
  ];
  for (const [value, url] of allowed) it(`allows ${value}`, () => assert.equal(safeUrl(value, base), url));

  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'blob:https://clinic.example/1',
    'file:///etc/hosts',
    'mailto:a@b.co',
    'http://clinic.example/b',
    'http://localhost.evil.example/b',
    'http://127.0.0.1.evil.example/b',
    'http://notlocalhost/b',
    'https://',
    'http://[',
  ];
  for (const value of refused)
    it(`refuses ${JSON.stringify(value)}`, () => assert.equal(safeUrl(value, base), undefined));

  it('refuses a relative address on a page that is not safe itself, allows it on this machine', () => {
    assert.equal(safeUrl('/b', 'http://clinic.example/'), undefined);
    assert.equal(safeUrl('/b', 'file:///book.html'), undefined);
    assert.equal(safeUrl('/b', 'http://localhost:8080/x'), 'http://localhost:8080/b');
  });

  it('refuses rather than throws where the base is none', () =>
    assert.equal(safeUrl('/b', 'about:blank'), undefined));
});
