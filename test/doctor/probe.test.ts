/** Why an address does not answer is told apart over a real network. */
import { expect } from '@open-wc/testing';
import { probe } from '../../src/doctor/probe.js';
import { put } from '../helpers/mount.js';
import { until } from '../helpers/wait.js';

/** This very server under its other name: another origin, which allows nobody to read it. */
const elsewhere = location.origin.replace(
  location.hostname,
  location.hostname === 'localhost' ? '127.0.0.1' : 'localhost',
);

describe('asking an address', () => {
  it('hears status, type and JSON', async () => {
    const heard = await probe(new URL('/package.json', location.href).href);
    if (typeof heard === 'string') throw new Error(heard);
    expect(heard.status).to.equal(200);
    expect(heard.type).to.equal('application/json');
    expect((heard.json as { name: string }).name).to.equal('massage-booker');
  });

  it('says that somebody answers who does not let this page read it', async () => {
    expect(await probe(`${elsewhere}/package.json`)).to.equal('origin');
  });

  it('says that nobody answers', async () => {
    expect(await probe('http://127.0.0.1:9/')).to.equal('nobody');
  });

  it('says that the page’s own policy forbids it', async () => {
    const frame = document.createElement('iframe');
    frame.src = `/test/doctor/strict-host.html?url=${encodeURIComponent(`${elsewhere}/package.json`)}`;
    put(frame);
    await until(() => !/^(|A page.*)$/.test(frame.contentDocument?.title ?? ''), 'the answer');
    expect(frame.contentDocument!.title).to.equal('policy');
    frame.remove();
  });
});
