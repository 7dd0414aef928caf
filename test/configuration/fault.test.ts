import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faultText } from '../../src/configuration/fault.js';

it('a fault is a sentence that says whose, where and what to do', () =>
  assert.equal(
    faultText({ path: 'endpoint="x"', problem: 'must be an https: address' }),
    '<massage-booker> endpoint="x" must be an https: address.',
  ));
