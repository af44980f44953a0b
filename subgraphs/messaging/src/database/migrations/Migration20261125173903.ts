import { Migration } from '@mikro-orm/migrations';

export class Migration20261125173903 extends Migration {
  override name = 'Migration20261125173903';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "messaging"."digest" ("user_id" uuid not null, "day" date not null, "sent_at" timestamptz(3) not null, primary key ("user_id", "day"));`,
    );
    this.addSql(`create index "digest_sent_at_index" on "messaging"."digest" ("sent_at");`);

    this.addSql(
      `create table "messaging"."notification" ("id" uuid not null, "user_id" uuid not null, "kind" varchar(50) not null, "group_key" text null, "title" text not null, "body" text not null, "link" text null, "course_id" uuid null, "count" int not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "read_at" timestamptz(3) null, "withdrawn_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "notification_open_group_unique" on "messaging"."notification" (user_id, group_key) where read_at is null and withdrawn_at is null;`,
    );
    this.addSql(
      `create index "notification_unread_index" on "messaging"."notification" ("user_id", "updated_at") where read_at is null and withdrawn_at is null;`,
    );
    this.addSql(
      `create index "notification_settled_index" on "messaging"."notification" ("updated_at") where read_at is not null or withdrawn_at is not null;`,
    );
    this.addSql(
      `alter table "messaging"."notification" add constraint "notification_place_unique" unique ("user_id", "updated_at");`,
    );

    this.addSql(
      `create table "messaging"."notification_event" ("user_id" uuid not null, "seq" int not null, "type" text not null, "notification_id" uuid null, "read_ids" uuid[] null, "read_before" timestamptz(3) null, "unread_count" int not null, "created_at" timestamptz(3) not null, primary key ("user_id", "seq"));`,
    );
    this.addSql(
      `create index "notification_event_age_index" on "messaging"."notification_event" ("created_at");`,
    );

    this.addSql(
      `create table "messaging"."notification_inbox" ("user_id" uuid not null, "last_seq" int not null, "forgotten_seq" int not null, "unread_count" int not null, "changed_at" timestamptz(3) null, primary key ("user_id"));`,
    );

    this.addSql(
      `create table "messaging"."notification_preference" ("user_id" uuid not null, "kind" varchar(50) not null, "channel" text not null, "rate" text not null, primary key ("user_id", "kind", "channel"));`,
    );

    this.addSql(
      `create table "messaging"."notification_setting" ("user_id" uuid not null, "time_zone" text not null, primary key ("user_id"));`,
    );

    this.addSql(
      `create table "messaging"."told_notice" ("id" uuid not null, "user_id" uuid not null, "effect_key" varchar(300) not null, "kind" varchar(50) not null, "title" text not null, "body" text not null, "link" text null, "occurred_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "notification_id" uuid null, "mail_rate" text not null, "is_mail_pending" boolean not null, "withdrawn_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "told_notice_notification_index" on "messaging"."told_notice" ("notification_id");`,
    );
    this.addSql(
      `create index "told_notice_pending_index" on "messaging"."told_notice" ("user_id", "created_at") where is_mail_pending;`,
    );
    this.addSql(`create index "told_notice_age_index" on "messaging"."told_notice" ("created_at");`);
    this.addSql(
      `alter table "messaging"."told_notice" add constraint "told_notice_effect_unique" unique ("user_id", "effect_key");`,
    );

    this.addSql(
      `alter table "messaging"."notification_event" add constraint "notification_event_type_check" check ("type" in ('ADDED', 'UPDATED', 'READ'));`,
    );

    this.addSql(
      `alter table "messaging"."notification_preference" add constraint "notification_preference_channel_check" check ("channel" in ('IN_APP', 'EMAIL'));`,
    );
    this.addSql(
      `alter table "messaging"."notification_preference" add constraint "notification_preference_rate_check" check ("rate" in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER'));`,
    );

    this.addSql(
      `alter table "messaging"."told_notice" add constraint "told_notice_notification_id_foreign" foreign key ("notification_id") references "messaging"."notification" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "messaging"."told_notice" add constraint "told_notice_mail_rate_check" check ("mail_rate" in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "messaging"."told_notice" drop constraint "told_notice_notification_id_foreign";`,
    );

    this.addSql(`drop table if exists "messaging"."digest" cascade;`);
    this.addSql(`drop table if exists "messaging"."notification" cascade;`);
    this.addSql(`drop table if exists "messaging"."notification_event" cascade;`);
    this.addSql(`drop table if exists "messaging"."notification_inbox" cascade;`);
    this.addSql(`drop table if exists "messaging"."notification_preference" cascade;`);
    this.addSql(`drop table if exists "messaging"."notification_setting" cascade;`);
    this.addSql(`drop table if exists "messaging"."told_notice" cascade;`);
  }
}
