/**
 * Marks as hidden what a saved page's own style sheets hide, as `isUnseen` does it in a browser: its `style` elements are applied by order and
 * specificity, sheets of other files and conditions on the screen are not. For documents outside a browser.
 */
export function hideByStyles(document: Document): void {
  const styled = new Map<Element, Map<string, Ruling>>();
  let order = 0;
  for (const { selectors, style } of rulesOf(document)) {
    const set = properties.filter((property) => style.getPropertyValue(property));
    if (set.length === 0) continue;
    order++;
    for (const selector of selectors) {
      const weight = specificity(selector) * 100_000 + order;
      for (const element of matching(document, selector)) {
        const rulings = styled.get(element) ?? new Map<string, Ruling>();
        styled.set(element, rulings);
        for (const property of set) {
          const value = style.getPropertyValue(property).trim();
          const own = weight + (style.getPropertyPriority(property) ? IMPORTANT : 0);
          if (own >= (rulings.get(property)?.weight ?? 0)) rulings.set(property, { value, weight: own });
        }
      }
    }
  }
  for (const [element, rulings] of styled) if (isHidden(element, rulings)) element.setAttribute('hidden', '');
}

/** What a property of an element is set to, and the weight of the rule that did it. */
interface Ruling {
  value: string;
  weight: number;
}

const properties = [
  'display',
  'position',
  'left',
  'top',
  'text-indent',
  'font-size',
  'overflow',
  'height',
  'max-height',
  'width',
];
const IMPORTANT = 1e12;

interface Rule {
  selectors: string[];
  style: CSSStyleDeclaration;
}

function rulesOf(document: Document): Rule[] {
  const rules: Rule[] = [];
  const collect = (sheet: { cssRules: ArrayLike<CSSRule> }) => {
    for (const rule of Array.from(sheet.cssRules)) {
      if ('selectorText' in rule) {
        const { selectorText, style } = rule as CSSStyleRule;
        rules.push({ selectors: selectorText.split(/,(?![^(]*\))/), style });
      } else if ('media' in rule && isForScreens(Array.from((rule as CSSMediaRule).media).join())) {
        collect(rule as CSSMediaRule);
      }
    }
  };
  for (const element of document.querySelectorAll('style')) {
    if (!isForScreens(element.getAttribute('media') ?? '')) continue;
    try {
      if (element.sheet) collect(element.sheet);
    } catch {
      // A sheet that cannot be read hides nothing.
    }
  }
  return rules;
}

function isForScreens(media: string): boolean {
  return /^\s*(?:(?:only\s+)?screen|all)?\s*$/i.test(media);
}

function matching(document: Document, selector: string): Iterable<Element> {
  if (/:(?!(?:not|is|where|first-child|last-child|nth-child|root)\b)/.test(selector)) return [];
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}

/** Selectors Level 4, 17: ids, then classes, attributes and pseudo-classes, then types, as one number. */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/g) * 10_000 + count(/\.[\w-]|\[|:(?!not|is|where)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

function isHidden(element: Element, rulings: ReadonlyMap<string, Ruling>): boolean {
  const own = element.getAttribute('style') ?? '';
  const used = (property: string) => {
    const ruling = rulings.get(property);
    const inline = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(own)?.[1]?.trim();
    return (ruling && ruling.weight >= IMPORTANT ? ruling.value : (inline ?? ruling?.value)) ?? '';
  };
  const isFar = (property: string) => /^-(?:[5-9]\d\d|\d{4,}|\d{2,}em)/.test(used(property));
  if (used('display') === 'none' || isFar('text-indent')) return true;
  if (/^0(?:px)?$/.test(used('font-size')) && !element.firstElementChild) return true;
  if (/absolute|fixed|relative/.test(used('position')) && (isFar('left') || isFar('top'))) return true;
  if (!/hidden|clip/.test(used('overflow')) || /^inline$/.test(used('display'))) return false;
  return ['height', 'max-height', 'width'].some((property) => /^[01](?:px)?$/.test(used(property)));
}
