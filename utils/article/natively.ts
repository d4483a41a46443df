/**
 * A page can put its own elements in front of the properties of a document and of a form: `<input name="attributes">` (DOM clobbering). It
 * cannot reach the prototypes, by which these functions ask. linkedom keeps some properties as own.
 */
export function call<Result>(object: object, name: string, ...given: unknown[]): Result {
  return native(object, name).value.apply(object, given);
}

export function get<Value>(object: object, name: string): Value {
  const property = native(object, name);
  return property.get ? property.get.call(object) : property.value;
}

export function select(root: Node, selector: string): Element[] {
  return [...call<NodeListOf<Element>>(root, 'querySelectorAll', selector)];
}

function native(object: object, name: string): PropertyDescriptor {
  for (let prototype = Object.getPrototypeOf(object); prototype; prototype = Object.getPrototypeOf(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (property) return property;
  }
  return Object.getOwnPropertyDescriptor(object, name) ?? {};
}
