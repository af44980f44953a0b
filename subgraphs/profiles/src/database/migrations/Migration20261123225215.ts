import { Migration } from '@mikro-orm/migrations';

export class Migration20261123225215 extends Migration {
  override name = 'Migration20261123225215';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "profiles"."instructor" ("id" uuid not null, "user_id" uuid not null, "username" varchar(255) not null, "account_status" varchar(20) not null, "headline" varchar(120) null, "bio" text null, "expertise" text[] not null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "profiles"."instructor" add constraint "instructor_user_id_unique" unique ("user_id");`,
    );

    this.addSql(
      `create table "profiles"."student" ("id" uuid not null, "user_id" uuid not null, "username" varchar(255) not null, "account_status" varchar(20) not null, "bio" text null, "enrollment_date" date not null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "profiles"."student" add constraint "student_user_id_unique" unique ("user_id");`,
    );

    this.addSql(
      `create table "profiles"."user_projection" ("user_id" uuid not null, "username" varchar(255) not null, "account_status" varchar(20) not null, "version" int not null, primary key ("user_id"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "profiles"."instructor" cascade;`);
    this.addSql(`drop table if exists "profiles"."student" cascade;`);
    this.addSql(`drop table if exists "profiles"."user_projection" cascade;`);
  }
}
