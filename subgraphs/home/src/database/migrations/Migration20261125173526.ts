import { Migration } from '@mikro-orm/migrations';

export class Migration20261125173526 extends Migration {
  override name = 'Migration20261125173526';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "home"."announcement" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "title" varchar(200) not null, "body" text not null, "shown_from" timestamptz(3) not null, "shown_until" timestamptz(3) null, "withdrawn_at" timestamptz(3) null, "published_by_user_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "announcement_shown_index" on "home"."announcement" ("shown_from", "id") where withdrawn_at is null;`,
    );

    this.addSql(
      `create table "home"."certificate_projection" ("certificate_id" uuid not null, "version" int not null, "status" text not null, "changed_at" timestamptz(3) not null, primary key ("certificate_id"));`,
    );

    this.addSql(
      `create table "home"."course_audience" ("course_id" uuid not null, "learners" int not null, primary key ("course_id"));`,
    );

    this.addSql(
      `create table "home"."course_projection" ("course_id" uuid not null, "version" int not null, "instructor_user_id" uuid not null, "status" text not null, "deleted" boolean not null, "changed_at" timestamptz(3) not null, primary key ("course_id"));`,
    );

    this.addSql(
      `create table "home"."course_rating" ("course_id" uuid not null, "tally" int[] not null, primary key ("course_id"));`,
    );

    this.addSql(
      `create table "home"."enrollment_projection" ("enrollment_id" uuid not null, "version" int not null, "course_id" uuid not null, "user_id" uuid not null, "status" text not null, "enrolled_at" timestamptz(3) null, "changed_at" timestamptz(3) not null, primary key ("enrollment_id"));`,
    );
    this.addSql(
      `create index "enrollment_projection_user_course_index" on "home"."enrollment_projection" ("user_id", "course_id");`,
    );

    this.addSql(
      `create table "home"."featured_list" ("id" int not null, "version" int not null default 1, "course_ids" uuid[] not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "home"."learner" ("user_id" uuid not null, "courses" int not null, primary key ("user_id"));`,
    );

    this.addSql(
      `create table "home"."platform_figures" ("id" int not null, "published_courses" int not null default 0, "learners" int not null default 0, "enrollments" int not null default 0, "completions" int not null default 0, "certificates" int not null default 0, "as_of" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "home"."review" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "deleted_at" timestamptz(3) null, "course_id" uuid not null, "user_id" uuid not null, "rating" smallint not null, "body" text null, "hidden_at" timestamptz(3) null, "hidden_reason" text null, "hidden_by_user_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "review_visible_index" on "home"."review" ("course_id", "id") where deleted_at is null and hidden_at is null;`,
    );
    this.addSql(
      `create index "review_hidden_index" on "home"."review" ("course_id", "id") where deleted_at is null and hidden_at is not null;`,
    );
    this.addSql(
      `alter table "home"."review" add constraint "review_user_course_unique" unique ("user_id", "course_id");`,
    );

    this.addSql(
      `alter table "home"."certificate_projection" add constraint "certificate_projection_status_check" check ("status" in ('VALID', 'REVOKED'));`,
    );
    this.addSql(
      `create or replace function "home"."certificate_projection_count_valid_certificates_fn"() returns trigger as $$ begin if coalesce((new.status = 'VALID')::int, 0) - coalesce((old.status = 'VALID')::int, 0) <> 0 then update home.platform_figures set certificates = certificates + coalesce((new.status = 'VALID')::int, 0) - coalesce((old.status = 'VALID')::int, 0), as_of = greatest(as_of, coalesce(new.changed_at, as_of)); end if; return null; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "count_valid_certificates" AFTER INSERT OR UPDATE OR DELETE on "home"."certificate_projection" for each ROW execute function "home"."certificate_projection_count_valid_certificates_fn"();`,
    );

    this.addSql(
      `alter table "home"."course_projection" add constraint "course_projection_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`,
    );
    this.addSql(
      `create or replace function "home"."course_projection_count_published_courses_fn"() returns trigger as $$ begin if coalesce((new.status = 'PUBLISHED' and not new.deleted)::int, 0) - coalesce((old.status = 'PUBLISHED' and not old.deleted)::int, 0) <> 0 then update home.platform_figures set published_courses = published_courses + coalesce((new.status = 'PUBLISHED' and not new.deleted)::int, 0) - coalesce((old.status = 'PUBLISHED' and not old.deleted)::int, 0), as_of = greatest(as_of, coalesce(new.changed_at, as_of)); end if; return null; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "count_published_courses" AFTER INSERT OR UPDATE OR DELETE on "home"."course_projection" for each ROW execute function "home"."course_projection_count_published_courses_fn"();`,
    );

    this.addSql(
      `alter table "home"."course_rating" add constraint "course_rating_tally_check" check (0 <= all (tally));`,
    );

    this.addSql(
      `alter table "home"."enrollment_projection" add constraint "enrollment_projection_status_check" check ("status" in ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'));`,
    );
    this.addSql(
      `create or replace function "home"."enrollment_projection_count_learning_fn"() returns trigger as $$ begin declare remaining int; begin if old.status is not distinct from new.status and old.user_id = new.user_id and old.course_id = new.course_id then return null; end if; if old.status in ('ACTIVE', 'COMPLETED') then update home.learner set courses = courses - 1 where user_id = old.user_id returning courses into remaining; update home.course_audience set learners = learners - 1 where course_id = old.course_id; update home.platform_figures set enrollments = enrollments - 1, completions = completions - (old.status = 'COMPLETED')::int, learners = learners - coalesce((remaining = 0)::int, 0), as_of = greatest(as_of, coalesce(new.changed_at, as_of)); end if; if new.status in ('ACTIVE', 'COMPLETED') then insert into home.learner as known (user_id, courses) values (new.user_id, 1) on conflict (user_id) do update set courses = known.courses + 1 returning courses into remaining; insert into home.course_audience as known (course_id, learners) values (new.course_id, 1) on conflict (course_id) do update set learners = known.learners + 1; update home.platform_figures set enrollments = enrollments + 1, completions = completions + (new.status = 'COMPLETED')::int, learners = learners + (remaining = 1)::int, as_of = greatest(as_of, new.changed_at); end if; return null; end; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "count_learning" AFTER INSERT OR UPDATE OR DELETE on "home"."enrollment_projection" for each ROW execute function "home"."enrollment_projection_count_learning_fn"();`,
    );

    this.addSql(
      `alter table "home"."review" add constraint "review_rating_check" check (rating >= 1 and rating <= 5);`,
    );

    // By hand: the one row of the figures, and what TRUNCATE, which no row trigger sees, takes out of them.
    this.addSql(`insert into "home"."platform_figures" ("id", "as_of") values (1, now());`);
    this.addSql(
      `create function "home"."forget_learning_fn"() returns trigger as $$ begin delete from home.learner; delete from home.course_audience; update home.platform_figures set enrollments = 0, completions = 0, learners = 0; return null; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create function "home"."forget_published_courses_fn"() returns trigger as $$ begin update home.platform_figures set published_courses = 0; return null; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create function "home"."forget_certificates_fn"() returns trigger as $$ begin update home.platform_figures set certificates = 0; return null; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "forget_learning" after truncate on "home"."enrollment_projection" for each statement execute function "home"."forget_learning_fn"();`,
    );
    this.addSql(
      `create trigger "forget_published_courses" after truncate on "home"."course_projection" for each statement execute function "home"."forget_published_courses_fn"();`,
    );
    this.addSql(
      `create trigger "forget_certificates" after truncate on "home"."certificate_projection" for each statement execute function "home"."forget_certificates_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "home"."announcement" cascade;`);
    this.addSql(`drop trigger if exists "count_valid_certificates" on "home"."certificate_projection";`);
    this.addSql(`drop function if exists "home"."certificate_projection_count_valid_certificates_fn"();`);
    this.addSql(`drop table if exists "home"."certificate_projection" cascade;`);
    this.addSql(`drop table if exists "home"."course_audience" cascade;`);
    this.addSql(`drop trigger if exists "count_published_courses" on "home"."course_projection";`);
    this.addSql(`drop function if exists "home"."course_projection_count_published_courses_fn"();`);
    this.addSql(`drop table if exists "home"."course_projection" cascade;`);
    this.addSql(`drop table if exists "home"."course_rating" cascade;`);
    this.addSql(`drop trigger if exists "count_learning" on "home"."enrollment_projection";`);
    this.addSql(`drop function if exists "home"."enrollment_projection_count_learning_fn"();`);
    this.addSql(`drop table if exists "home"."enrollment_projection" cascade;`);
    this.addSql(`drop table if exists "home"."featured_list" cascade;`);
    this.addSql(`drop table if exists "home"."learner" cascade;`);
    this.addSql(`drop table if exists "home"."platform_figures" cascade;`);
    this.addSql(`drop table if exists "home"."review" cascade;`);
    this.addSql(`drop function if exists "home"."forget_learning_fn"();`);
    this.addSql(`drop function if exists "home"."forget_published_courses_fn"();`);
    this.addSql(`drop function if exists "home"."forget_certificates_fn"();`);
  }
}
