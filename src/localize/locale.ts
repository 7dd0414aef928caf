/** The page's language for an element: its own `lang`, the nearest around it through shadow roots, the page's, the browser's. */
export function localeFor(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return usable(lang);
  }
  return usable(navigator.language);
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
