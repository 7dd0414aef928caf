// Built before: `npm run build` does both in this order.
import { MassageBooker } from '../../dist/npm/index.js';

/** The public element alone: what visitors of the manifest can use, and may rely on. */
const PUBLIC = 'massage-booker';

const isInternal = (declaration) =>
  declaration.kind === 'class' && declaration.customElement === true && declaration.tagName !== PUBLIC;

/** What Lit calls is no more for visitors than what TypeScript or `#` hides. */
const LIFECYCLE =
  /^(constructor|render|update|updated|willUpdate|shouldUpdate|firstUpdated|createRenderRoot|getUpdateComplete|(dis)?connectedCallback|attributeChangedCallback|adoptedCallback|styles|shadowRootOptions)$/;

const isPublic = ({ name, privacy }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !LIFECYCLE.test(name);

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the file already.
  packagejson: false,
  plugins: [publicOnly()],
};

/** Leaves out every module but the one that holds the public element, and its private and protected members. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter((one) => !isInternal(one));
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          if (declaration.tagName !== PUBLIC) continue;
          askTheClass(declaration);
          // The class between holds the attributes, and is no module of the package that a tool could follow.
          declaration.superclass = { name: 'LitElement', package: 'lit' };
          for (const part of [...declaration.members, ...declaration.attributes]) delete part.inheritedFrom;
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations.some(({ tagName }) => tagName === PUBLIC),
      );
    },
  };
}

/** The analyzer reads no helper in `static properties`, and takes state for attributes: Lit itself knows better. */
function askTheClass(declaration) {
  // Reading them makes Lit settle the properties.
  const observed = new Set(MassageBooker.observedAttributes);
  declaration.attributes = [];
  declaration.members = declaration.members.filter(({ name }) => !optionsOf(name)?.state);
  for (const member of declaration.members) {
    const options = optionsOf(member.name);
    const attribute = typeof options?.attribute === 'string' ? options.attribute : member.name.toLowerCase();
    if (!options || !observed.has(attribute)) continue;
    Object.assign(member, { attribute, reflects: options.reflect === true });
    const { name: fieldName, type, default: value, description } = member;
    declaration.attributes.push({ name: attribute, fieldName, type, default: value, description });
  }
}

const optionsOf = (name) => MassageBooker.elementProperties.get(name);
