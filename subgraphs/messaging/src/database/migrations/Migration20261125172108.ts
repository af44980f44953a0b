import { Migration } from '@mikro-orm/migrations';

export class Migration20261125172108 extends Migration {
  override name = 'Migration20261125172108';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "messaging"."course_projection" ("course_id" uuid not null, "version" int not null, "instructor_user_id" uuid not null, "slug" text not null, "title" text not null, "status" text not null, "deleted" boolean not null, primary key ("course_id"));`,
    );

    this.addSql(
      `alter table "messaging"."course_projection" add constraint "course_projection_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "messaging"."course_projection" cascade;`);
  }
}
