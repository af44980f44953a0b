import type { EntityMetadata, EntityName, MikroORM } from '@mikro-orm/postgresql';
import type { ReadConnections } from './read-connections.js';

export interface EntityReaderOptions {
  readonly orm: MikroORM;
  readonly connections: ReadConnections;
  /** Called with each SQL statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

interface Plan {
  readonly name: string;
  readonly text: string;
  readonly toObject: (values: unknown[]) => object;
}

/**
 * Reads rows for answers, past the unit of work: prepared statements, and plain objects that have the columns and the methods of
 * their entity but are tracked by nobody. Whoever means to change a row loads it in a transaction instead.
 */
export class EntityReader {
  readonly #orm: MikroORM;
  readonly #connections: ReadConnections;
  readonly #onStatement: ((sql: string) => void) | undefined;
  readonly #plans = new Map<unknown, Map<string, Plan>>();

  constructor({ orm, connections, onStatement }: EntityReaderOptions) {
    this.#orm = orm;
    this.#connections = connections;
    this.#onStatement = onStatement;
  }

  /**
   * The rows of an entity's table.
   * @param rest what follows `select … from … as t`, with `$1`, `$2` … for the values: `where t.id = any($1) order by t.id`.
   *   It is part of the statement's identity, so it must be a constant text.
   */
  async rows<T extends object>(
    entity: EntityName<T>,
    rest: string,
    values: readonly unknown[],
  ): Promise<T[]> {
    const plan = this.#planFor(entity as EntityName<object>, rest);
    this.#onStatement?.(plan.text);
    const rows = await this.#connections.values({ name: plan.name, text: plan.text, values: [...values] });
    return rows.map(plan.toObject) as T[];
  }

  /** Rows of any shape, as the statement names their columns. Like above, `text` must be a constant. */
  select<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    this.#onStatement?.(text);
    return this.#connections.objects<T>({ name: nameOf(text), text, values: [...values] });
  }

  #planFor(entity: EntityName<object>, rest: string): Plan {
    let plans = this.#plans.get(entity);
    if (!plans) this.#plans.set(entity, (plans = new Map()));
    let plan = plans.get(rest);
    if (!plan) plans.set(rest, (plan = this.#plan(entity, rest)));
    return plan;
  }

  #plan(entity: EntityName<object>, rest: string): Plan {
    const meta = this.#orm.getMetadata().get(entity) as EntityMetadata<object>;
    const properties = meta.props.filter((property) => property.fieldNames?.length === 1 && !property.lazy);
    const columns = properties.map(({ fieldNames }) => `t."${fieldNames[0]}"`).join(', ');
    const schema = meta.schema ?? this.#orm.config.get('schema');
    const text = `select ${columns} from "${schema}"."${meta.tableName}" as t ${rest}`;
    return {
      name: nameOf(text),
      text,
      toObject: constructorFor(
        meta,
        properties.map(({ name }) => name as string),
      ),
    };
  }
}

/** Objects with the given keys and the methods of the entity's class, without what the ORM adds to its prototype. */
function constructorFor(meta: EntityMetadata<object>, keys: readonly string[]): Plan['toObject'] {
  const prototype = methodsOf(meta.class.prototype, new Set(meta.props.map(({ name }) => name as string)));
  return (values) => {
    const object = Object.create(prototype) as Record<string, unknown>;
    for (let index = 0; index < keys.length; index += 1) object[keys[index]!] = values[index];
    return object;
  };
}

function methodsOf(prototype: object, columns: ReadonlySet<string>): object {
  const methods = {};
  for (
    let level = prototype;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!columns.has(name) && !name.startsWith('__') && !(name in methods))
        Object.defineProperty(methods, name, descriptor);
    }
  }
  return methods;
}

const names = new Map<string, string>();

/** Prepared statements are known to PostgreSQL by name, for each connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `read_${names.size + 1}`));
  return name;
}
