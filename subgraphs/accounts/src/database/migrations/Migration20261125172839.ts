import { Migration } from '@mikro-orm/migrations';

export class Migration20261125172839 extends Migration {
  override name = 'Migration20261125172839';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "accounts"."sent_mail" ("user_id" uuid not null, "effect_key" varchar(300) not null, "sent_at" timestamptz(3) not null, primary key ("user_id", "effect_key"));`,
    );
    this.addSql(`create index "sent_mail_sent_at_index" on "accounts"."sent_mail" ("sent_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "accounts"."sent_mail" cascade;`);
  }
}
