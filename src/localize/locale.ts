/** The page's language for an element: its own `lang`, the nearest around it through shadow roots, the page's, the browser's. */
export function localeFor(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return usable(lang);
  }
  return usable(navigator.language);
}

/** The large ones from right to left; whoever brings another's messages has a page with `dir`. */
const RTL = /^(ar|fa|he|ur)\b/;

/**
 * How words of a language run, where the page leaves that open: nothing from the element to where its language is said has
 * a `dir`, as with `<massage-booker lang="ar">` on an English page.
 */
export function directionFor(element: Element, language: string): 'ltr' | 'rtl' | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.hasAttribute('dir')) return undefined;
    if (at.hasAttribute('lang')) break;
  }
  const rtl = RTL.test(language);
  return element.matches(':dir(rtl)') === rtl ? undefined : rtl ? 'rtl' : 'ltr';
}

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

const usable = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** Dates speak the messages' language: the page's own regional form of it, where the page's language is the same. */
export const formatLocale = (pageLocale: string, messagesLanguage: string): string =>
  pageLocale.split('-')[0] === messagesLanguage.split('-')[0] ? pageLocale : messagesLanguage;
