import type { Plugin } from 'vite';

/**
 * What Lit and its contexts ship for browsers, mistakes and ways of writing that cannot meet this bundle: 1,500 bytes
 * (brotli) of every visitor's download. Each is found by its shape in the published, minified code, in the order of that
 * code; test/build/quiet-lit.test.ts holds that each is still there, and that none of it is used here.
 */
export const leftOut: [RegExp, string][] = [
  // css-tag.js: style elements for browsers without constructable sheets (those have no container queries or `light-dark()`
  // either), explanations of an author's mistakes, and sheets put together from parts.
  [/\w+\.ShadowRoot\s*&&.*?CSSStyleSheet\.prototype/s, '!0'],
  [/if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\("CSSResult is not constructable[^"]*"\);/, ''],
  [
    /let (\w+)=this\.o;const \w+=this\.t;if\(.*?return \1\}toString\(\)\{return this\.cssText\}/,
    'let $1=this.o;return void 0===$1&&(this.o=$1=new CSSStyleSheet).replaceSync(this.cssText),$1}',
  ],
  [
    /const \w+=1===(\w+)\.length\?\1\[0\]:.*?,\1\[0\]\);return new (\w+)\(\w+,\1,\w+\)/,
    'return new $2($1[0])',
  ],
  [/\w+=>\w+ instanceof CSSStyleSheet\?\w+:(\w+)\.styleSheet/, '$1=>$1.styleSheet'],

  // reactive-element.js: attributes of numbers and objects (this element's are texts and flags).
  [/case Object:\s*case Array:\s*\w+\s*=\s*null\s*==\s*\w+\s*\?\s*\w+\s*:\s*JSON\.stringify\(\w+\);?/, ''],
  [
    /case Number:.{0,60}?case Object:\s*case Array:\s*try\s*\{.{0,40}?\}\s*catch\s*\(\w+\)\s*\{.{0,12}?\}/s,
    '',
  ],
  // Decorators, accessors and converters of an author's own: properties are declared by `static properties`, styles by lists.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ';'],
  [/static addInitializer\(\w+\)\{.*?\}(?=static)/, ''],
  [
    /static createProperty\((\w+),(\w+)=\w+\)\{.*?void 0!==\w+&&(\w+)\(this\.prototype.*?(?=static getPropertyOptions)/,
    'static createProperty($1,$2){$2.state&&($2.attribute=!1),this._$$Ei(),this.elementProperties.set($1,$2);const key=Symbol();$3(this.prototype,$1,{get(){return this[key]},set(value){const old=this[key];this[key]=value,this.requestUpdate($1,old,$2)},configurable:!0,enumerable:!0})}',
  ],
  [/(this\.elementProperties\.get\(\w+\))\?\?\w+\}/, '$1}'],
  [/void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
  [/\[\.\.\.(\w+\(\w+\)),\.\.\.\w+\(\w+\)\]/, '$1'],
  [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this)/, ''],
  [/static finalizeStyles\((\w+)\)\{.*?return \w+\}(?=static)/, 'static finalizeStyles($1){return $1}'],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  [/removeController\(\w+\)\{.*?\}(?=_)/, ''],
  [/void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:/, ''],
  [
    /"function"==typeof \w+\.converter\?\{.*?\}:void 0!==\w+\.converter\?\.fromAttribute\?\w+\.converter:/,
    '',
  ],
  [/\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+/, ''],
  // Attributes that tell a default, and an author's own word on when to draw.
  [
    /requestUpdate\((\w+),(\w+),(\w+),\w+=!1,\w+\)\{.*?return;this/,
    'requestUpdate($1,$2,$3){if(void 0!==$1){if(Object.is(this[$1],$2))return;this',
  ],
  [/\{useDefault:\w+,reflect:(\w+),wrapped:\w+\},\w+\)/, '{reflect:$1})'],
  [/\w+&&!\(this\._\$Ej\?\?=new Map\).*?\|\|\((?=this)/, '('],
  [/this\.hasUpdated\|\|\w+\|\|/, 'this.hasUpdated||'],
  [
    /const (\w+)=this\.scheduleUpdate\(\);return null!=\1&&await \1,(.*?)scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/,
    'return this.performUpdate(),$2',
  ],
  [/const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?\}(?=\}let)/, ''],
  [
    /let \w+=!1;const (\w+)=this\._\$AL;try\{.*?\}catch\(\w+\)\{.*?\}\w+&&this/,
    'const $1=this._$$AL;try{this.willUpdate($1),this.update($1)}catch(error){throw this._$$EM(),error}this',
  ],
  [/this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(\w+\)\)/, 'this.hasUpdated=!0'],
  [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
  [/shouldUpdate\(\w+\)\{return!0\}/, ''],
  [/firstUpdated\(\w+\)\{\}/, ''],

  // Everywhere: polyfills for browsers without shadow roots, hydration of markup from a server, and a warning for pages with
  // several copies, which a page with two versions of this element has.
  [/\w+(?:\$\w+)?\.(?:litHtml|reactiveElement|litElement)PolyfillSupport/, 'undefined'],
  [/\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\s*\?\?=\s*\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/\w+(?:\$\w+)?\.litElementHydrateSupport\?\.\(\{\s*LitElement:\s*\w+\s*\}\)/, '0'],

  // lit-html.js: bindings in texts that hold no markup, of whole elements and in comments; MathML; compiled templates.
  [/\(\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),(\w+=\w+)\)/, '($1)'],
  [/"<svg>":3===\w+\?"<math>":""/, '"<svg>":""'],
  [/"<\/svg>":3===\w+\?"<\/math>":""/, '"</svg>":""'],
  [/2===(\w+)\|\|3===\1/, '2===$1'],
  [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\1\)\);/, ''],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{const.*?\}\}(?=else if\(8)/, '}'],
  [/(\w+\.push\(\{type:2,index:\w+\}\));else\{let \w+=-1;.*?\}(?=\w+\+\+)/, '$1;'],
  [/:6===\w+\.type&&\(.*?\)\)(?=,this)/, ':0'],
  [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?,\w+\)(?=;if)/, '$1'],
  [/class \w+\{constructor\((\w+),(\w+),(\w+)\)\{this\.element=\1,this\.type=6.*?\}\}(?=const)/, ''],
  [/,F:\w+\}/, '}'],
  // Directives: what they ask a part, and what they are told of it.
  [/if\(\((\w+)=\w+\(this,\1,\w+,0\)\?\?(\w+)\)===\w+\)return;/, '$1??=$2;'],
  [/(\w+)=\w+\(this,\1,\w+,0\),/, ''],
  [/(\w+)=\w+\(this,\1,\w+\),/, ''],
  [/\w+\(this,(\w+\[\w+\+\w+\]),\w+,\w+\),\w+===\w+&&\(\w+=this\._\$AH\[\w+\]\),/, '$1,'],
  [/(\w+)!==this\._\$AH&&\1!==\w+,/, '$1!==this._$$AH,'],
  [/get (?:_\$AU|parentNode|startNode|endNode|tagName)\(\)\{[^}]*\}/g, ''],
  [/,this\._\$(?:AN=void 0|AM=\w+|Cv=\w+\?\.isConnected\?\?!0)/g, ''],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ''],
  [/constructor\([\w,]+\)\{super\([\w,]+\),this\.type=5\}/, ''],
  [/this\.type=\d,/g, ''],
  [/for\(this\._\$AP\?\.\(!1,!0,\w+\);/, 'for(;'],
  [/setConnected\(\w+\)\{[^}]*\}/, ''],
  // Templates for other documents, listeners that are objects, and a place to draw before.
  [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
  [
    /,(\w+)=(\w+)===(\w+)&&(\w+)!==\3\|\|\2\.capture.*?,(\w+)=\2!==\3&&\(\4===\3\|\|\1\)/,
    ',$1=$2===$3&&$4!==$3,$5=$2!==$3&&$4===$3',
  ],
  [/"function"==typeof this\._\$AH\?(.*?):this\._\$AH\.handleEvent\(\w+\)/, '$1'],
  [
    /const (\w+)=(\w+)\?\.renderBefore\?\?(\w+);let (\w+)=\1\._\$litPart\$;.*?new (\w+)\(\w+\.insertBefore\((\w+)\(\).*?return \4\._\$AI\((\w+)\),\4/,
    'let $4=$3._$$litPart$$;void 0===$4&&($3._$$litPart$$=$4=new $5($3.insertBefore($6(),null),null,void 0,$2));return $4._$$AI($7),$4',
  ],

  // lit-element.js: the same.
  [/createRenderRoot\(\)\{const (\w+)=super.*?,\1\}/, ''],
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do.*?\}disconnectedCallback\(\)\{.*?\}/, ''],

  // @lit/context: requests for one value without a subscription, and providers that come after those who ask.
  [
    /constructor\((\w+),(\w+),\w+,\w+\)\{if\(this\.subscribe=!1.*?this\.host\.addController\(this\)\}/,
    'constructor($1,$2){this.t=(value,stop)=>{this.value=value,this.unsubscribe=stop,$1.requestUpdate()},this.host=$1,this.context=$2.context,$1.addController(this)}',
  ],
  [/this\.t,this\.subscribe\)/, 'this.t,!0)'],
  [/super\(void 0!==\w+\.context\?\w+\.initialValue:\w+\)/, 'super()'],
  [/(\w+)\.contextTarget\?\?\1\.composedPath\(\)\[0\];\w+!==this\.host&&\((.*?)\)\}/, '$1.contextTarget;$2}'],
  [/,this\.onProviderRequest=.*?(?=,this\.host=)/, ''],
  [/void 0!==(\w+)\.context\?this\.context=\1\.context:this\.context=\1/, 'this.context=$1.context'],
  [/,this\.host\.addController\?\.\(this\)/, ''],
  [/,this\.host\.addEventListener\("context-provider",this\.onProviderRequest\)/, ''],
  [/hostConnected\(\)\{this\.host\.dispatchEvent\(new \w+\(this\.context,this\.host\)\)\}/, ''],
  [/set value\(\w+\)\{.*?\}(?=set)/, ''],
  [/setValue\((\w+),\w+=!1\)\{const (\w+)=\w+\|\|/, 'setValue($1){const $2='],
  [/,void 0!==\w+&&\(this\.value=\w+\)/, ''],
  [/if\(!\w+\)return void \w+\(this\.value\);/, ''],
  [/,consumerHost:\w+\}/, '}'],
  [/clearCallbacks\(\)\{.*?\}/, ''],
];

export const quieter = (code: string): string =>
  leftOut.reduce((text, [found, instead]) => text.replace(found, instead), code);

/** Leaves out of Lit, in the files for a script tag, what no page with this element can need. */
export function quietLit(): Plugin {
  return {
    name: 'quiet-lit',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(?:@lit|lit-html|lit-element)\// },
      handler: (code) => ({ code: quieter(code), map: null }),
    },
  };
}
