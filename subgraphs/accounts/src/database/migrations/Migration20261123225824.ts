import { Migration } from '@mikro-orm/migrations';

export class Migration20261123225824 extends Migration {
  override name = 'Migration20261123225824';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "accounts"."account" ("id" uuid not null, "username" varchar(30) not null, "email" varchar(254) not null, "email_verified_at" timestamptz(3) null, "password_hash" varchar(255) not null, "birth_date" date null, "phone" varchar(16) null, "locale" varchar(35) null, "time_zone" varchar(64) null, "status" text not null, "roles" text[] not null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create unique index "account_username_unique" on "accounts"."account" (lower(username));`);
    this.addSql(`create unique index "account_email_unique" on "accounts"."account" (lower(email));`);

    this.addSql(
      `create table "accounts"."auth_session" ("id" uuid not null, "account_id" uuid not null, "user_agent" varchar(512) null, "address" varchar(64) null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "revoked_reason" text null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "auth_session_account_id_index" on "accounts"."auth_session" ("account_id");`);
    this.addSql(`create index "auth_session_revoked_at_index" on "accounts"."auth_session" ("revoked_at");`);

    this.addSql(
      `create table "accounts"."failed_log_in" ("id" uuid not null, "subject" varchar(64) not null, "address" varchar(64) not null, "failed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "failed_log_in_failed_at_index" on "accounts"."failed_log_in" ("failed_at");`);
    this.addSql(
      `create index "failed_log_in_subject_failed_at_index" on "accounts"."failed_log_in" ("subject", "failed_at");`,
    );

    this.addSql(
      `create table "accounts"."password_reset" ("id" uuid not null, "account_id" uuid not null, "token_hash" varchar(64) null, "expires_at" timestamptz(3) null, "used_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "password_reset_account_id_index" on "accounts"."password_reset" ("account_id");`,
    );
    this.addSql(
      `alter table "accounts"."password_reset" add constraint "password_reset_token_hash_unique" unique ("token_hash");`,
    );

    this.addSql(
      `create table "accounts"."refresh_token" ("id" uuid not null, "session_id" uuid not null, "token_hash" varchar(64) not null, "spent_at" timestamptz(3) null, "successor_id" uuid null, "sealed_successor" varchar(255) null, "expires_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "refresh_token_session_id_index" on "accounts"."refresh_token" ("session_id");`,
    );
    this.addSql(
      `alter table "accounts"."refresh_token" add constraint "refresh_token_hash_unique" unique ("token_hash");`,
    );
    this.addSql(`create index "refresh_token_spent_at_index" on "accounts"."refresh_token" ("spent_at");`);
    this.addSql(
      `create index "refresh_token_successor_id_index" on "accounts"."refresh_token" ("successor_id");`,
    );

    this.addSql(
      `alter table "accounts"."account" add constraint "account_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'DEACTIVATED', 'ERASED'));`,
    );

    this.addSql(
      `alter table "accounts"."auth_session" add constraint "auth_session_account_id_foreign" foreign key ("account_id") references "accounts"."account" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "accounts"."auth_session" add constraint "auth_session_revoked_reason_check" check ("revoked_reason" in ('LOGGED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'));`,
    );

    this.addSql(
      `alter table "accounts"."password_reset" add constraint "password_reset_account_id_foreign" foreign key ("account_id") references "accounts"."account" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "accounts"."refresh_token" add constraint "refresh_token_session_id_foreign" foreign key ("session_id") references "accounts"."auth_session" ("id") on delete cascade;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "accounts"."auth_session" drop constraint "auth_session_account_id_foreign";`);
    this.addSql(
      `alter table "accounts"."password_reset" drop constraint "password_reset_account_id_foreign";`,
    );
    this.addSql(`alter table "accounts"."refresh_token" drop constraint "refresh_token_session_id_foreign";`);

    this.addSql(`drop table if exists "accounts"."account" cascade;`);
    this.addSql(`drop table if exists "accounts"."auth_session" cascade;`);
    this.addSql(`drop table if exists "accounts"."failed_log_in" cascade;`);
    this.addSql(`drop table if exists "accounts"."password_reset" cascade;`);
    this.addSql(`drop table if exists "accounts"."refresh_token" cascade;`);
  }
}
