import { Migration } from '@mikro-orm/migrations';

const categories = [
  ['01a20aa8-44db-7aea-bc68-e390c2e767b4', 'programming', 'Programming'],
  ['01a20aa8-44dc-7517-a866-4164243609ec', 'data-science', 'Data science'],
  ['01a20aa8-44dc-7f0f-9dcb-96b69b560192', 'mathematics', 'Mathematics'],
  ['01a20aa8-44dc-7bbd-8cd3-b2040412afa6', 'design', 'Design'],
  ['01a20aa8-44dc-7e57-82be-2838ad3b2ab5', 'languages', 'Languages'],
  ['01a20aa8-44dc-7e01-80be-67b84e8733c5', 'business', 'Business'],
  ['01a20aa8-44dc-70c2-8b9d-74c88f58f35c', 'science', 'Science'],
  ['01a20aa8-44dc-7b31-9066-c5e2f22d8111', 'health', 'Health'],
  ['01a20aa8-44dc-7ceb-9db5-209100975a1c', 'music', 'Music'],
  ['01a20aa8-44dc-7623-af41-62f4b148187d', 'photography', 'Photography'],
] as const;

/** The subjects that a catalogue begins with. */
export class Migration20261123231000 extends Migration {
  override name = 'Migration20261123231000';

  override up(): void {
    for (const [id, slug, name] of categories) {
      this.addSql(
        `insert into "courses"."category" ("id", "slug", "name", "created_at", "updated_at") values ('${id}', '${slug}', '${name}', now(), now());`,
      );
    }
  }

  override down(): void {
    for (const [id] of categories) this.addSql(`delete from "courses"."category" where "id" = '${id}';`);
  }
}
