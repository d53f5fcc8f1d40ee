/** Values by the id of the file they were made from; the oldest go first when there are too many. */
export class Remembered<Value> {
  readonly #values = new Map<number, Value>();

  constructor(private readonly most: number) {}

  async get(id: number, make: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const value = await make();
    this.#values.set(id, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
