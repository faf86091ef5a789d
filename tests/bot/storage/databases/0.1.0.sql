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
INSERT INTO "exchanges" VALUES(7,1,NULL,7,1.79598924085922670356e+09,'How many tonnes?',NULL,'[101]');
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
INSERT INTO "record" VALUES(1,1700000000.0,NULL,NULL,NULL,NULL,NULL,'{"act":"settings","changed":{"ONRECORD_KEEP_DAYS":"30"},"kind":"act","who":"start"}','4e3246ea5d059f4223bc7ddd8d824f5b2659d668944972e6beaae3d196d826cf',NULL,NULL,'75ca3a94da626cc00aa0352f77d6128506a3fabc8dfea6fe9efbf25973b603b7');
INSERT INTO "record" VALUES(2,1700000001.0,1,7,7,NULL,NULL,'{"cautionary":[],"messages":[101],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','b3dc282f0055d729ab794c093c0a6af6e38abd0ce5fbf1f09bc45260fd9c514a','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','1f85ba029beff4bcf055972e036ae6af','895fe65c51f3fb620aeb1e480ed87c0182e29dfbd2315606f75b104fd4dccbc8');
INSERT INTO "record" VALUES(3,1700000002.0,2,7,7,NULL,NULL,'{"cautionary":[],"messages":[102],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','b5a88bd2616fe8b2fc1eb0ed8104da46e4f272ea4ffc1610ac6a4b1baefd8434','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','7d3cdd481dbc19dc2a172a60ff57f838','13e6b1f06698b82ccd30dd4317ac97ba1acd4def361a711bef80431d0d1ea6c4');
INSERT INTO "record" VALUES(4,1700000003.0,3,7,7,NULL,NULL,'{"cautionary":[],"messages":[103],"passages":[["northgate-1","ed672eca98d7",0,34]],"sent":[],"state":"sent","verdict":"answered"}','34cc4d96e020dc08af5df62eeb63fe761258826e864dd063c9ed68225001f618','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','598a42a0508b074e216f33e156495fdd','13c70bc1d99e531bc629164579749a1467374591f0f83c36a57b1f7e1abcf6a6');
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
CREATE INDEX ix_exchanges_person ON exchanges (person);
CREATE INDEX exchanges_by_place ON exchanges (chat, topic, asked_in);
CREATE INDEX inbox_open ON inbox (lane, update_id) WHERE body IS NOT NULL;
CREATE INDEX inline_quotations_by_release ON inline_quotations (release);
CREATE INDEX ix_offers_person ON offers (person);
CREATE INDEX ix_offers_at ON offers (at);
CREATE INDEX ix_overdue_person ON overdue (person);
CREATE INDEX quotations_by_release ON quotations (release);
CREATE INDEX ix_record_chat ON record (chat);
CREATE INDEX ix_record_about ON record (about);
CREATE INDEX ix_record_person ON record (person);
CREATE UNIQUE INDEX record_by_act ON record (act);
CREATE INDEX ix_record_update_id ON record (update_id);
COMMIT;
