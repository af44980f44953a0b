import { Migration } from '@mikro-orm/migrations';

export class Migration20261123230503 extends Migration {
  override name = 'Migration20261123230503';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "courses"."category" ("id" uuid not null, "slug" varchar(120) not null, "name" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "courses"."category" add constraint "category_slug" unique ("slug");`);

    this.addSql(
      `create table "courses"."course" ("id" uuid not null, "slug" varchar(120) not null, "title" text not null, "sort_title" text not null, "description" text not null, "instructor_id" uuid not null, "instructor_user_id" uuid not null, "difficulty" text not null, "price_amount" int not null, "price_currency" varchar(3) not null, "capacity" int null, "status" text not null, "published_at" timestamptz(3) null, "deleted_at" timestamptz(3) null, "outline_revision" int not null default 0, "search" tsvector generated always as ((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, title), 'A'::"char")) || setweight(to_tsvector('english'::regconfig, description), 'B'::"char")) stored null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "course_listed_newest" on "courses"."course" ("published_at", "id") where status = 'PUBLISHED' and deleted_at is null;`,
    );
    this.addSql(
      `create index "course_listed_title" on "courses"."course" ("sort_title", "id") where status = 'PUBLISHED' and deleted_at is null;`,
    );
    this.addSql(
      `create index "course_listed_price" on "courses"."course" ("price_amount", "id") where status = 'PUBLISHED' and deleted_at is null;`,
    );
    this.addSql(
      `create index "course_instructor" on "courses"."course" ("instructor_id", "id") where "deleted_at" is null;`,
    );
    this.addSql(`create index "course_search" on "courses"."course" using gin ("search");`);
    this.addSql(
      `create unique index "course_slug_living" on "courses"."course" ("slug") where "deleted_at" is null;`,
    );

    this.addSql(
      `create table "courses"."course_category" ("course_id" uuid not null, "category_id" uuid not null, primary key ("course_id", "category_id"));`,
    );
    this.addSql(
      `create index "course_category_category_id_index" on "courses"."course_category" ("category_id");`,
    );

    this.addSql(
      `create table "courses"."course_module" ("id" uuid not null, "course_id" uuid not null, "title" text not null, "position" int not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "courses"."course_module" add constraint "course_module_position" unique ("course_id", "position") deferrable initially deferred;`,
    );

    this.addSql(
      `create table "courses"."course_reader" ("course_id" uuid not null, "user_id" uuid not null, "until" timestamptz(3) null, "paid" boolean not null, "revoked" boolean not null, "version" int not null, primary key ("course_id", "user_id"));`,
    );

    this.addSql(
      `create table "courses"."former_slug" ("id" uuid not null, "slug" varchar(120) not null, "course_id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "former_slug_course_id_index" on "courses"."former_slug" ("course_id");`);
    this.addSql(`create index "former_slug_slug" on "courses"."former_slug" ("slug", "id");`);

    this.addSql(
      `create table "courses"."instructor_projection" ("instructor_id" uuid not null, "user_id" uuid not null, "can_teach" boolean not null, "version" int not null, primary key ("instructor_id"));`,
    );
    this.addSql(
      `create index "instructor_projection_user_id_index" on "courses"."instructor_projection" ("user_id");`,
    );

    this.addSql(
      `create table "courses"."lesson" ("id" uuid not null, "course_id" uuid not null, "module_id" uuid not null, "kind" text not null, "title" text not null, "position" int not null, "is_preview" boolean not null, "duration_seconds" int null, "pass_percent" int null, "max_attempts" int null, "max_points" int null, "due_at" timestamptz(3) null, "video_url" text null, "body" text null, "instructions" text null, "revision" int not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "lesson_course_id_index" on "courses"."lesson" ("course_id");`);
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_position" unique ("module_id", "position") deferrable initially deferred;`,
    );

    this.addSql(
      `create table "courses"."quiz_question" ("id" uuid not null, "lesson_id" uuid not null, "position" int not null, "prompt" text not null, "kind" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "courses"."quiz_question" add constraint "quiz_question_position" unique ("lesson_id", "position") deferrable initially deferred;`,
    );

    this.addSql(
      `create table "courses"."quiz_choice" ("id" uuid not null, "question_id" uuid not null, "position" int not null, "text" text not null, "correct" boolean not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "courses"."quiz_choice" add constraint "quiz_choice_position" unique ("question_id", "position") deferrable initially deferred;`,
    );

    this.addSql(
      `alter table "courses"."course" add constraint "course_difficulty_check" check ("difficulty" in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED'));`,
    );
    this.addSql(
      `alter table "courses"."course" add constraint "course_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`,
    );

    this.addSql(
      `alter table "courses"."course_category" add constraint "course_category_course_id_foreign" foreign key ("course_id") references "courses"."course" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "courses"."course_category" add constraint "course_category_category_id_foreign" foreign key ("category_id") references "courses"."category" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "courses"."course_module" add constraint "course_module_course_id_foreign" foreign key ("course_id") references "courses"."course" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "courses"."former_slug" add constraint "former_slug_course_id_foreign" foreign key ("course_id") references "courses"."course" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_course_id_foreign" foreign key ("course_id") references "courses"."course" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_module_id_foreign" foreign key ("module_id") references "courses"."course_module" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_video" check ((kind = 'VIDEO') = (video_url is not null) and (kind = 'VIDEO') = (duration_seconds is not null));`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_text" check ((kind = 'TEXT') = (body is not null));`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_quiz" check ((kind = 'QUIZ') = (pass_percent is not null) and (max_attempts is null or kind = 'QUIZ'));`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_assignment" check ((kind = 'ASSIGNMENT') = (instructions is not null) and (kind = 'ASSIGNMENT') = (max_points is not null) and (due_at is null or kind = 'ASSIGNMENT'));`,
    );
    this.addSql(
      `alter table "courses"."lesson" add constraint "lesson_kind_check" check ("kind" in ('VIDEO', 'TEXT', 'QUIZ', 'ASSIGNMENT'));`,
    );

    this.addSql(
      `alter table "courses"."quiz_question" add constraint "quiz_question_lesson_id_foreign" foreign key ("lesson_id") references "courses"."lesson" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "courses"."quiz_question" add constraint "quiz_question_kind_check" check ("kind" in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE'));`,
    );

    this.addSql(
      `alter table "courses"."quiz_choice" add constraint "quiz_choice_question_id_foreign" foreign key ("question_id") references "courses"."quiz_question" ("id") on delete cascade;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "courses"."course_category" drop constraint "course_category_category_id_foreign";`,
    );
    this.addSql(
      `alter table "courses"."course_category" drop constraint "course_category_course_id_foreign";`,
    );
    this.addSql(`alter table "courses"."course_module" drop constraint "course_module_course_id_foreign";`);
    this.addSql(`alter table "courses"."former_slug" drop constraint "former_slug_course_id_foreign";`);
    this.addSql(`alter table "courses"."lesson" drop constraint "lesson_course_id_foreign";`);
    this.addSql(`alter table "courses"."lesson" drop constraint "lesson_module_id_foreign";`);
    this.addSql(`alter table "courses"."quiz_question" drop constraint "quiz_question_lesson_id_foreign";`);
    this.addSql(`alter table "courses"."quiz_choice" drop constraint "quiz_choice_question_id_foreign";`);

    this.addSql(`drop table if exists "courses"."category" cascade;`);
    this.addSql(`drop table if exists "courses"."course" cascade;`);
    this.addSql(`drop table if exists "courses"."course_category" cascade;`);
    this.addSql(`drop table if exists "courses"."course_module" cascade;`);
    this.addSql(`drop table if exists "courses"."course_reader" cascade;`);
    this.addSql(`drop table if exists "courses"."former_slug" cascade;`);
    this.addSql(`drop table if exists "courses"."instructor_projection" cascade;`);
    this.addSql(`drop table if exists "courses"."lesson" cascade;`);
    this.addSql(`drop table if exists "courses"."quiz_question" cascade;`);
    this.addSql(`drop table if exists "courses"."quiz_choice" cascade;`);
  }
}
