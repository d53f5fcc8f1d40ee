/** The last element that fits; ES2022, which the core is held to, has no Array.findLast. */
export function findLast<Element>(list: readonly Element[], fits: (element: Element) => boolean): Element | undefined {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const element = list[index];
    if (element !== undefined && fits(element)) return element;
  }
  return undefined;
}
