/** Types of the tag for React's and Vue's and Svelte's markup; each is a module of its own, for whoever has that framework. */
import { attributes, element, isFlag, properties, reflected, text } from './manifest.mjs';

const HEAD = '// Generated from custom-elements.json.\n';
const member = (name, type, description) => `  /** ${text(description)} */\n  ${name}: ${type};`;
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const given = (name, property, description) =>
  member(`${key(name)}?`, `MassageBooker['${property}']`, description);

const tag = `${HEAD}import type { MassageBooker } from './index.js';

/** Attributes that are properties by another name; as those, servers print them. */
export interface MassageBookerAttributes {
${attributes
  .filter(({ name, fieldName }) => name !== fieldName)
  .map((one) =>
    isFlag(one)
      ? member(`${key(one.name)}?`, `MassageBooker['${one.fieldName}'] | ''`, one.description)
      : given(one.name, one.fieldName, one.description),
  )
  .join('\n')}
}

export interface MassageBookerProperties {
${[...reflected, ...properties].map(({ name, description }) => given(name, name, description)).join('\n')}
}

export interface MassageBookerEvents {
${element.events.map(({ name, description }) => member(key(name), `HTMLElementEventMap['${name}']`, description)).join('\n')}
}

export type MassageBookerProps = MassageBookerAttributes & MassageBookerProperties;
/** By the event's own name, as React and Svelte listen. */
export type MassageBookerListeners = {
  [K in keyof MassageBookerEvents as \`on\${K}\`]?: (event: MassageBookerEvents[K]) => void;
};
`;

const react = `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MassageBooker } from './index.js';
import type { MassageBookerListeners, MassageBookerProps } from './tag.js';

type Tag = DetailedHTMLProps<HTMLAttributes<MassageBooker>, MassageBooker>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'massage-booker': Omit<Tag, keyof MassageBookerProps> & MassageBookerProps & MassageBookerListeners;
    }
  }
}
`;

const vue = `${HEAD}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { MassageBooker } from './index.js';
import type { MassageBookerEvents, MassageBookerProps } from './tag.js';

declare module 'vue' {
  interface GlobalComponents {
    'massage-booker': new () => MassageBooker & {
      /** For templates only. */
      $props: MassageBookerProps & Omit<HTMLAttributes, keyof MassageBookerProps> & PublicProps;
      /** For templates only. */
      $emit: EmitFn<{ [K in keyof MassageBookerEvents]: (event: MassageBookerEvents[K]) => void }>;
    };
  }
}
`;

const svelte = `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
import type { MassageBooker } from './index.js';
import type { MassageBookerListeners, MassageBookerProps } from './tag.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'massage-booker': Omit<HTMLAttributes<MassageBooker>, keyof MassageBookerProps> &
      MassageBookerProps &
      MassageBookerListeners;
  }
}
`;

const types = { tag, react, vue, svelte };

/** Whoever imports one for its types finds an empty module when the program runs. */
export const files = Object.fromEntries(
  Object.entries(types).flatMap(([name, code]) => [
    [`dist/npm/${name}.d.ts`, code],
    [`dist/npm/${name}.js`, 'export {};\n'],
  ]),
);
