BEGIN TRANSACTION;
CREATE TABLE access (
	id BIGINT NOT NULL, 
	standing TEXT NOT NULL, 
	told_at FLOAT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "access" VALUES(8,'allowed',1700000000.0);
CREATE TABLE answers (
	chat BIGINT NOT NULL, 
	message BIGINT NOT NULL, 
	asked_in BIGINT NOT NULL, 
	PRIMARY KEY (chat, message)
);
INSERT INTO "answers" VALUES(7,101,1);
CREATE TABLE askers (
	number INTEGER NOT NULL, 
	question INTEGER NOT NULL, 
	chat BIGINT NOT NULL, 
	topic BIGINT, 
	message BIGINT NOT NULL, 
	person BIGINT, 
	language TEXT, 
	text TEXT NOT NULL, 
	context TEXT, 
	name TEXT, 
	asked_at FLOAT NOT NULL, 
	told BOOLEAN NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "askers" VALUES(1,1,7,NULL,1,7,'en','How many tonnes?',NULL,NULL,1700000000.0,0);
CREATE TABLE company_questions (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	state TEXT NOT NULL, 
	asked_at FLOAT NOT NULL, 
	shown JSON NOT NULL, 
	taken_by BIGINT, 
	taken_in BIGINT, 
	reply TEXT
);
INSERT INTO "company_questions" VALUES(1,'open',1700000000.0,'[]',NULL,NULL,NULL);
CREATE TABLE exchanges (
	chat BIGINT NOT NULL, 
	asked_in BIGINT NOT NULL, 
	topic BIGINT, 
	person BIGINT, 
	kept_at FLOAT NOT NULL, 
	question TEXT NOT NULL, 
	context TEXT, 
	answered_in JSON NOT NULL, 
	PRIMARY KEY (chat, asked_in)
);
INSERT INTO "exchanges" VALUES(7,1,NULL,7,1.79599259649631738666e+09,'How many tonnes?',NULL,'[101]');
CREATE TABLE held_updates (
	update_id BIGINT NOT NULL, 
	at FLOAT NOT NULL, 
	person BIGINT, 
	chat BIGINT, 
	body TEXT NOT NULL, 
	PRIMARY KEY (update_id, at)
);
INSERT INTO "held_updates" VALUES(3,1700000000.0,9,9,'{"update_id": 3, "message": {"from": {"id": 9}, "chat": {"id": 9}}}');
CREATE TABLE holds (
	number INTEGER NOT NULL, 
	person BIGINT, 
	chat BIGINT, 
	start FLOAT NOT NULL, 
	placed_at FLOAT NOT NULL, 
	who TEXT NOT NULL, 
	ended_at FLOAT, 
	PRIMARY KEY (number)
);
INSERT INTO "holds" VALUES(1,9,NULL,0.0,1700000000.0,'Ida',NULL);
CREATE TABLE inbox (
	update_id BIGINT NOT NULL, 
	taken_at FLOAT NOT NULL, 
	lane TEXT NOT NULL, 
	message TEXT, 
	starts INTEGER NOT NULL, 
	body TEXT, 
	PRIMARY KEY (update_id), 
	UNIQUE (message)
);
INSERT INTO "inbox" VALUES(3,1700000000.0,'chat 9','9 3',0,NULL);
INSERT INTO "inbox" VALUES(1,1700000000.0,'chat 7','7 1',0,NULL);
INSERT INTO "inbox" VALUES(2,1700000000.0,'chat 7','7 2',0,'{}');
CREATE TABLE inline_quotations (
	message TEXT NOT NULL, 
	release TEXT NOT NULL, 
	shown_at FLOAT NOT NULL, 
	record INTEGER, 
	PRIMARY KEY (message, release)
);
INSERT INTO "inline_quotations" VALUES('inline-1','made-up',1700000000.0,NULL);
CREATE TABLE notes (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "notes" VALUES('settings','{"ONRECORD_KEEP_DAYS": "30"}');
CREATE TABLE offers (
	token TEXT NOT NULL, 
	at FLOAT NOT NULL, 
	person BIGINT NOT NULL, 
	offers JSON NOT NULL, 
	PRIMARY KEY (token)
);
INSERT INTO "offers" VALUES('token',1700000000.0,7,'[{"told": {}, "words": {}}]');
CREATE TABLE opinions (
	chat BIGINT NOT NULL, 
	message BIGINT NOT NULL, 
	person BIGINT NOT NULL, 
	helpful BOOLEAN NOT NULL, 
	given_at FLOAT NOT NULL, 
	PRIMARY KEY (chat, message, person)
);
INSERT INTO "opinions" VALUES(7,101,7,1,1700000000.0);
CREATE TABLE overdue (
	chat BIGINT NOT NULL, 
	message BIGINT NOT NULL, 
	topic BIGINT, 
	private BOOLEAN NOT NULL, 
	person BIGINT, 
	text TEXT NOT NULL, 
	to_answer BIGINT NOT NULL, 
	replied BIGINT, 
	asked_about_in BIGINT, 
	kept_at FLOAT NOT NULL, 
	PRIMARY KEY (chat, message)
);
INSERT INTO "overdue" VALUES(7,1,NULL,1,7,'How many tonnes?',1,NULL,NULL,1700000000.0);
CREATE TABLE quotations (
	chat BIGINT NOT NULL, 
	message BIGINT NOT NULL, 
	release TEXT NOT NULL, 
	topic BIGINT, 
	shown_at FLOAT NOT NULL, 
	record INTEGER, 
	PRIMARY KEY (chat, message, release)
);
INSERT INTO "quotations" VALUES(7,101,'made-up',NULL,1700000000.0,NULL);
CREATE TABLE record (
	number INTEGER NOT NULL, 
	at FLOAT NOT NULL, 
	update_id BIGINT, 
	person BIGINT, 
	chat BIGINT, 
	about INTEGER, 
	act INTEGER, 
	told TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	words TEXT, 
	salt TEXT, 
	seal TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "record" VALUES(1,1700000000.0,NULL,NULL,NULL,NULL,NULL,'{"act":"settings","changed":{"ONRECORD_KEEP_DAYS":"30"},"kind":"act","who":"start"}','d4eca5f4403b10aee2f6b327d506bfbe7df3f660e91312669247eaef25027d6c',NULL,NULL,'c1d9007459447d8f00a5b9edc30d6532f9fa930499a7744247442450f5ae872e');
INSERT INTO "record" VALUES(2,1700000001.0,1,7,7,NULL,NULL,'{"cautionary":[],"messages":[101],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','0101d8f6444d78be7603aa3b212b409e4f0284f38d0e1462fdc12332a811808c','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','b006fda9786634fd09aeba974e07dd6a','7925affb42fbef7b2a70f668f4a85577e47b676b6d6ae7d1f6c9d83ccae4e0bc');
INSERT INTO "record" VALUES(3,1700000002.0,2,7,7,NULL,NULL,'{"cautionary":[],"messages":[102],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','11d12de8a3ad4210165928d798384ef96f7cf40127971516bdc858d6b12c8416','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','492ff2ff99d7fca1bfea6453a060756e','436c67006a43d15ec5870f0230d6e686882a0b1145412116a7b681ee5056b1e7');
INSERT INTO "record" VALUES(4,1700000003.0,3,7,7,NULL,NULL,'{"cautionary":[],"messages":[103],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','58365135913e1cd107adfce1d023e570317cc3185aeee42b87de587a04a04f4c','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','d086648ed3cb0bf99b1c0f285f18ece5','e72e6d6d0a16381fb9f9df488ab9135a666a33dd3d6a1f33a7d95c3a8f4279b0');
CREATE TABLE schema_versions (
	part TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (part)
);
INSERT INTO "schema_versions" VALUES('bot',3);
CREATE TABLE sent (
	update_id BIGINT NOT NULL, 
	about TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	tries INTEGER NOT NULL, 
	message BIGINT, 
	PRIMARY KEY (update_id, about, number)
);
INSERT INTO "sent" VALUES(1,'a',1,1,100);
CREATE INDEX ix_askers_person ON askers (person);
CREATE UNIQUE INDEX askers_by_message ON askers (chat, message, question);
CREATE INDEX ix_askers_question ON askers (question);
CREATE INDEX ix_company_questions_state ON company_questions (state);
CREATE INDEX ix_exchanges_person ON exchanges (person);
CREATE INDEX exchanges_by_place ON exchanges (chat, topic, asked_in);
CREATE INDEX inbox_open ON inbox (lane, update_id) WHERE body IS NOT NULL;
CREATE INDEX inline_quotations_by_release ON inline_quotations (release);
CREATE INDEX ix_offers_at ON offers (at);
CREATE INDEX ix_offers_person ON offers (person);
CREATE INDEX ix_overdue_person ON overdue (person);
CREATE INDEX quotations_by_release ON quotations (release);
CREATE INDEX ix_record_update_id ON record (update_id);
CREATE UNIQUE INDEX record_by_act ON record (act);
CREATE INDEX ix_record_about ON record (about);
CREATE INDEX ix_record_chat ON record (chat);
CREATE INDEX ix_record_person ON record (person);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('company_questions',1);
COMMIT;
