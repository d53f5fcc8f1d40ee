/** A set of listeners. */
export class Listeners<Arguments extends readonly unknown[]> {
  readonly #all = new Set<(...args: Arguments) => void>();

  /** Adds a listener; answers what removes it. */
  add(listener: (...args: Arguments) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...args: Arguments): void {
    for (const listener of this.#all) listener(...args);
  }
}
