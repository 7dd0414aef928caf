/** What a visitor does, said once for all engines: things are found by role and name, and used by real presses and keys. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import ts from 'typescript';
import type { Name } from '../../helpers/roles.js';

/** How an engine is driven. `Element` is what its protocol calls one by. */
export interface Driver<Element = unknown> {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, as JSON has it. */
  evaluate(expression: string): Promise<unknown>;
  /** The element that an expression in the page leads to. */
  element(expression: string): Promise<Element | undefined>;
  /** Moves the mouse there and presses it. */
  click(element: Element): Promise<void>;
  /** Gives it the focus and presses a key for each letter. */
  type(element: Element, text: string): Promise<void>;
  /** Presses a key where the focus is. */
  key(name: Key): Promise<void>;
  /** Role and name in the engine's own accessibility tree, where it tells. */
  spoken?(element: Element): Promise<{ role: string; name: string }>;
  close(): Promise<void>;
}

export type Key = 'ArrowDown' | 'Enter' | 'Tab';

/** Milliseconds; a browser's first page takes its time where other programs want the processor too. */
const PATIENCE = 20_000;

/** The helper by which the tests inside of pages find things, as a script; and what the console is told from now on. */
const inPage = `globalThis.roles ??= (() => {
  const exports = {};
  ${readAsScript(new URL('../../helpers/roles.ts', import.meta.url))}
  const complaints = [];
  for (const level of ['error', 'warn']) console[level] = (...words) => complaints.push(words.map(String).join(' '));
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => complaints.push(String(event.message ?? event.reason)));
  return Object.assign(exports, { complaints });
})()`;

function readAsScript(file: URL): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText;
}

const literal = (name: Name) => (typeof name === 'string' ? JSON.stringify(name) : String(name));

export class Visitor {
  constructor(private readonly driver: Driver) {}

  async open(url: string): Promise<void> {
    await this.driver.goto(url);
    await this.driver.evaluate(`void (${inPage})`);
  }

  /** Names of all that fits, in the order it is read; there is at least one, sooner or later. */
  async names(role: string, name: Name = /^/): Promise<string[]> {
    const limit = Date.now() + PATIENCE;
    for (;;) {
      const named = (fits: Name) => this.all<string[]>(role, fits, '.map(roles.nameOf)');
      const found = await named(name);
      if (found.length > 0) return found;
      if (Date.now() > limit)
        assert.fail(`No ${role} is named ${String(name)}; there are: ${(await named(/^/)).join(' | ')}`);
      await wait(50);
    }
  }

  async see(role: string, name: Name): Promise<string> {
    const [first] = await this.names(role, name);
    return first!;
  }

  heading = (name: Name): Promise<string> => this.see('heading', name);

  /** Presses the first that fits. @returns its name */
  async press(role: string, name: Name): Promise<string> {
    const { element, known } = await this.find(role, name);
    await this.driver.click(element);
    return known;
  }

  async type(name: Name, text: string): Promise<void> {
    const { element } = await this.find('textbox', name);
    await this.driver.type(element, text);
  }

  key = (name: Key): Promise<void> => this.driver.key(name);

  /** All that the element says. */
  async text(): Promise<string> {
    return String(
      await this.driver.evaluate(`roles.plain(roles.textOf(document.querySelector('massage-booker')))`),
    );
  }

  /** The page draws the lowest numbers: of the pauses before a request is repeated, the shortest. */
  async drawLow(): Promise<void> {
    await this.driver.evaluate('void (Math.random = () => 0)');
  }

  /** Nothing on the console, no cookie, nothing stored, nobody else asked. */
  async assertPrivate(): Promise<void> {
    const left = await this.driver.evaluate(`({
      complaints: roles.complaints,
      cookie: document.cookie,
      stored: localStorage.length + sessionStorage.length,
      elsewhere: performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((url) => /^https?:/.test(url) && new URL(url).origin !== location.origin),
    })`);
    assert.deepEqual(left, { complaints: [], cookie: '', stored: 0, elsewhere: [] });
  }

  close = (): Promise<void> => this.driver.close();

  private async all<Value>(role: string, name: Name, then: string): Promise<Value> {
    const expression = `roles.allByRole(${JSON.stringify(role)}, ${literal(name)})${then}`;
    return (await this.driver.evaluate(expression)) as Value;
  }

  /**
   * Scrolled to as a person would, so that the foot of the frame covers nothing; and once it rests, as a step that
   * has only just come is still scrolled to its beginning.
   */
  private async find(role: string, name: Name): Promise<{ element: unknown; known: string }> {
    const known = await this.see(role, name);
    const found = `roles.queryByRole(${JSON.stringify(role)}, ${JSON.stringify(known)})`;
    const place = async (scroll = '') =>
      this.driver.evaluate(`((element) => {
        ${scroll}
        return element?.getBoundingClientRect().y;
      })(${found})`);
    const limit = Date.now() + PATIENCE;
    for (let was: unknown, is: unknown = NaN; was !== is; is = await place()) {
      assert.ok(Date.now() < limit, `${role} ${known} does not rest`);
      was = await place("element?.scrollIntoView({ block: 'center', behavior: 'instant' });");
      await wait(50);
    }
    const element = await this.driver.element(found);
    assert.ok(element, `${role} ${known} has gone`);
    const spoken = await this.driver.spoken?.(element);
    // Engines do not agree where white space is.
    const solid = (text: string) => text.replace(/\s/g, '');
    if (spoken) assert.deepEqual([spoken.role, solid(spoken.name)], [role, solid(known)]);
    return { element, known };
  }
}
