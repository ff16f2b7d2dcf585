CREATE TABLE "sources" (
  "source_id" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "encoding" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "characters" INTEGER NOT NULL,
  "publication" TEXT,
  "page" TEXT,
  "issue_date" TEXT,
  "script" TEXT CHECK ("script" IN ('Hans', 'Hant')),
  PRIMARY KEY ("source_id")
) STRICT;

CREATE TABLE "articles" (
  "article_id" TEXT NOT NULL,
  "source_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "kicker" TEXT,
  "headline" TEXT,
  "subheadline" TEXT,
  "organisation" TEXT,
  "place_code" TEXT,
  "issue_date" TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "paragraphs" INTEGER NOT NULL,
  "characters" INTEGER NOT NULL,
  "text_sha256" TEXT NOT NULL,
  "review" TEXT NOT NULL CHECK ("review" IN ('draft', 'reviewed')),
  PRIMARY KEY ("article_id"),
  FOREIGN KEY ("source_id") REFERENCES "sources" ("source_id")
) STRICT;
CREATE INDEX "articles_source_id" ON "articles" ("source_id");

CREATE TABLE "bylines" (
  "article_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" IN ('reporter', 'correspondent', 'text', 'photo', 'text_photo', 'editor', 'intern')),
  "name" TEXT NOT NULL,
  PRIMARY KEY ("article_id", "ordinal"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "bylines_article_id" ON "bylines" ("article_id");

CREATE TABLE "blocks" (
  "source_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "article_id" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('kicker', 'headline', 'subheadline', 'byline', 'heading', 'paragraph', 'caption', 'table', 'continuation', 'furniture', 'gap')),
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text_sha256" TEXT NOT NULL,
  "text" TEXT,
  PRIMARY KEY ("source_id", "ordinal"),
  FOREIGN KEY ("source_id") REFERENCES "sources" ("source_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "blocks_source_id" ON "blocks" ("source_id");
CREATE INDEX "blocks_article_id" ON "blocks" ("article_id");

CREATE TABLE "numerals" (
  "numeral_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "class" TEXT NOT NULL CHECK ("class" IN ('metric', 'date', 'time', 'ordinal', 'name', 'list', 'other')),
  PRIMARY KEY ("numeral_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "numerals_article_id" ON "numerals" ("article_id");

CREATE TABLE "programmes" (
  "programme_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "aliases" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('system', 'programme', 'mechanism', 'platform', 'model', 'campaign', 'park', 'project')),
  PRIMARY KEY ("programme_id")
) STRICT;

CREATE TABLE "measures" (
  "measure_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "actor" TEXT,
  "action" TEXT NOT NULL,
  "object" TEXT,
  "programme_id" TEXT,
  "domain" TEXT,
  "instrument" TEXT CHECK ("instrument" IN ('nodality', 'authority', 'treasure', 'organisation')),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'ongoing', 'done')),
  "deadline" TEXT,
  "deadline_text" TEXT,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("measure_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id"),
  FOREIGN KEY ("programme_id") REFERENCES "programmes" ("programme_id")
) STRICT;
CREATE INDEX "measures_article_id" ON "measures" ("article_id");
CREATE INDEX "measures_programme_id" ON "measures" ("programme_id");

CREATE TABLE "metrics" (
  "metric_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "numeral_id" TEXT NOT NULL,
  "measure_id" TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "quote" TEXT NOT NULL,
  "indicator" TEXT,
  "indicator_code" TEXT,
  "value" ANY NOT NULL,
  "value_max" ANY,
  "unit" TEXT,
  "unit_code" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('level', 'change', 'ratio', 'rank')),
  "direction" TEXT CHECK ("direction" IN ('up', 'down')),
  "qualifier" TEXT NOT NULL CHECK ("qualifier" IN ('exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'range')),
  "status" TEXT NOT NULL CHECK ("status" IN ('actual', 'target')),
  "period" TEXT,
  "period_text" TEXT,
  "subject" TEXT,
  "place_code" TEXT,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("metric_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id"),
  FOREIGN KEY ("numeral_id") REFERENCES "numerals" ("numeral_id"),
  FOREIGN KEY ("measure_id") REFERENCES "measures" ("measure_id")
) STRICT;
CREATE INDEX "metrics_article_id" ON "metrics" ("article_id");
CREATE INDEX "metrics_numeral_id" ON "metrics" ("numeral_id");
CREATE INDEX "metrics_measure_id" ON "metrics" ("measure_id");

CREATE TABLE "mentions" (
  "programme_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY ("programme_id", "article_id", "start", "end"),
  FOREIGN KEY ("programme_id") REFERENCES "programmes" ("programme_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "mentions_programme_id" ON "mentions" ("programme_id");
CREATE INDEX "mentions_article_id" ON "mentions" ("article_id");

CREATE TABLE "flags" (
  "flag_id" TEXT NOT NULL,
  "source_id" TEXT NOT NULL,
  "article_id" TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "severity" TEXT NOT NULL CHECK ("severity" IN ('error', 'warning', 'hint')),
  "detail" TEXT,
  PRIMARY KEY ("flag_id"),
  FOREIGN KEY ("source_id") REFERENCES "sources" ("source_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "flags_source_id" ON "flags" ("source_id");
CREATE INDEX "flags_article_id" ON "flags" ("article_id");

CREATE TABLE "metrics_flat" (
  "metric_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "publication" TEXT,
  "issue_date" TEXT,
  "headline" TEXT,
  "organisation" TEXT,
  "subject" TEXT,
  "place_code" TEXT,
  "indicator" TEXT,
  "indicator_code" TEXT,
  "indicator_zh" TEXT,
  "indicator_en" TEXT,
  "value" ANY NOT NULL,
  "value_max" ANY,
  "unit" TEXT,
  "unit_code" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('level', 'change', 'ratio', 'rank')),
  "kind_zh" TEXT NOT NULL,
  "direction" TEXT CHECK ("direction" IN ('up', 'down')),
  "qualifier" TEXT NOT NULL CHECK ("qualifier" IN ('exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'range')),
  "qualifier_zh" TEXT NOT NULL,
  "status" TEXT NOT NULL CHECK ("status" IN ('actual', 'target')),
  "status_zh" TEXT NOT NULL,
  "period" TEXT,
  "period_text" TEXT,
  "quote" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "measure_action" TEXT,
  "measure_object" TEXT,
  PRIMARY KEY ("metric_id"),
  FOREIGN KEY ("metric_id") REFERENCES "metrics" ("metric_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
) STRICT;
CREATE INDEX "metrics_flat_article_id" ON "metrics_flat" ("article_id");
