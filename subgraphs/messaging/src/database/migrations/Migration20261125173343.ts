import { Migration } from '@mikro-orm/migrations';

export class Migration20261125173343 extends Migration {
  override name = 'Migration20261125173343';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "messaging"."chat_group" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "kind" text not null, "status" text not null, "title" text null, "course_id" uuid null, "first_user_id" uuid null, "second_user_id" uuid null, "last_seq" int not null default 0, "audience" int not null default 1, "last_activity_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_course_unique" unique ("course_id");`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_pair_unique" unique ("first_user_id", "second_user_id");`,
    );

    this.addSql(
      `create table "messaging"."chat_member" ("group_id" uuid not null, "user_id" uuid not null, "role" text not null, "joined_at" timestamptz(3) not null, "left_at" timestamptz(3) null, "last_read_seq" int not null, primary key ("group_id", "user_id"));`,
    );
    this.addSql(
      `create index "chat_member_user_index" on "messaging"."chat_member" ("user_id", "group_id") where left_at is null;`,
    );
    this.addSql(
      `create index "chat_member_page_index" on "messaging"."chat_member" ("group_id", "joined_at", "user_id") where left_at is null;`,
    );

    this.addSql(
      `create table "messaging"."chat_message" ("id" uuid not null, "group_id" uuid not null, "seq" int not null, "sender_id" uuid not null, "client_id" text not null, "fingerprint" text not null, "body" text null, "sent_at" timestamptz(3) not null, "edited_at" timestamptz(3) null, "deleted_at" timestamptz(3) null, "deleted_seq" int null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "messaging"."chat_message" add constraint "chat_message_client_id_unique" unique ("sender_id", "client_id");`,
    );
    this.addSql(
      `alter table "messaging"."chat_message" add constraint "chat_message_seq_unique" unique ("group_id", "seq");`,
    );

    this.addSql(
      `create table "messaging"."chat_mention" ("message_id" uuid not null, "user_id" uuid not null, "group_id" uuid not null, "seq" int not null, primary key ("message_id", "user_id"));`,
    );
    this.addSql(
      `create index "chat_mention_user_index" on "messaging"."chat_mention" ("user_id", "group_id", "seq");`,
    );

    this.addSql(
      `create table "messaging"."chat_event" ("group_id" uuid not null, "seq" int not null, "kind" text not null, "message_id" uuid not null, "audience" int not null, "occurred_at" timestamptz(3) not null, primary key ("group_id", "seq"));`,
    );
    this.addSql(`create index "chat_event_message_id_index" on "messaging"."chat_event" ("message_id");`);

    this.addSql(
      `create table "messaging"."enrollment_projection" ("enrollment_id" uuid not null, "version" int not null, "course_id" uuid not null, "user_id" uuid not null, "on_course" boolean not null, primary key ("enrollment_id"));`,
    );
    this.addSql(
      `create index "enrollment_projection_course_user_index" on "messaging"."enrollment_projection" ("course_id", "user_id");`,
    );

    this.addSql(
      `create table "messaging"."user_projection" ("user_id" uuid not null, "version" int not null, "username" text not null, "username_key" text not null, "status" text not null, primary key ("user_id"));`,
    );
    this.addSql(
      `create index "user_projection_username_key_index" on "messaging"."user_projection" ("username_key");`,
    );

    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_course_check" check ((kind = 'COURSE') = (course_id is not null));`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_pair_check" check ((kind = 'DIRECT') = (first_user_id is not null and second_user_id is not null and first_user_id < second_user_id));`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_title_check" check ((kind = 'DIRECT') = (title is null));`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_kind_check" check ("kind" in ('COURSE', 'DIRECT', 'CUSTOM'));`,
    );
    this.addSql(
      `alter table "messaging"."chat_group" add constraint "chat_group_status_check" check ("status" in ('OPEN', 'READ_ONLY', 'CLOSED'));`,
    );

    this.addSql(
      `alter table "messaging"."chat_member" add constraint "chat_member_group_id_foreign" foreign key ("group_id") references "messaging"."chat_group" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "messaging"."chat_member" add constraint "chat_member_role_check" check ("role" in ('MEMBER', 'STAFF'));`,
    );

    this.addSql(
      `alter table "messaging"."chat_message" add constraint "chat_message_group_id_foreign" foreign key ("group_id") references "messaging"."chat_group" ("id");`,
    );

    this.addSql(
      `alter table "messaging"."chat_mention" add constraint "chat_mention_message_id_foreign" foreign key ("message_id") references "messaging"."chat_message" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "messaging"."chat_event" add constraint "chat_event_group_id_foreign" foreign key ("group_id") references "messaging"."chat_group" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "messaging"."chat_event" add constraint "chat_event_message_id_foreign" foreign key ("message_id") references "messaging"."chat_message" ("id");`,
    );
    this.addSql(
      `alter table "messaging"."chat_event" add constraint "chat_event_kind_check" check ("kind" in ('SENT', 'EDITED', 'DELETED'));`,
    );

    this.addSql(
      `alter table "messaging"."user_projection" add constraint "user_projection_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'DEACTIVATED', 'ERASED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "messaging"."chat_member" drop constraint "chat_member_group_id_foreign";`);
    this.addSql(`alter table "messaging"."chat_message" drop constraint "chat_message_group_id_foreign";`);
    this.addSql(`alter table "messaging"."chat_event" drop constraint "chat_event_group_id_foreign";`);
    this.addSql(`alter table "messaging"."chat_mention" drop constraint "chat_mention_message_id_foreign";`);
    this.addSql(`alter table "messaging"."chat_event" drop constraint "chat_event_message_id_foreign";`);

    this.addSql(`drop table if exists "messaging"."chat_group" cascade;`);
    this.addSql(`drop table if exists "messaging"."chat_member" cascade;`);
    this.addSql(`drop table if exists "messaging"."chat_message" cascade;`);
    this.addSql(`drop table if exists "messaging"."chat_mention" cascade;`);
    this.addSql(`drop table if exists "messaging"."chat_event" cascade;`);
    this.addSql(`drop table if exists "messaging"."enrollment_projection" cascade;`);
    this.addSql(`drop table if exists "messaging"."user_projection" cascade;`);
  }
}
