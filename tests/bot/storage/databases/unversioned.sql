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
INSERT INTO "exchanges" VALUES(7,1,NULL,7,1.79597094820389246942e+09,'How many tonnes?',NULL,'[101]');
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
INSERT INTO "inbox" VALUES(1,1700000000.0,'chat 7','7 1',0,NULL);
INSERT INTO "inbox" VALUES(2,1700000000.0,'chat 7','7 2',0,'{}');
CREATE TABLE inline_quotations (
	message TEXT NOT NULL, 
	release TEXT NOT NULL, 
	shown_at FLOAT NOT NULL, 
	PRIMARY KEY (message, release)
);
INSERT INTO "inline_quotations" VALUES('inline-1','made-up',1700000000.0);
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
	PRIMARY KEY (chat, message, release)
);
INSERT INTO "quotations" VALUES(7,101,'made-up',NULL,1700000000.0);
CREATE TABLE record (
	number INTEGER NOT NULL, 
	at FLOAT NOT NULL, 
	update_id BIGINT, 
	person BIGINT, 
	told TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	words TEXT, 
	salt TEXT, 
	seal TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "record" VALUES(1,1700000001.0,1,7,'{"cautionary":[],"messages":[101],"passages":[["northgate-1","ed672eca98d7",0,34]],"state":"sent","verdict":"answered"}','d52b5a2170f519b0c1ce260e4df553fc2ffbfdbf440ca961794886f7761ef0d7','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','bc18a99ea2206e5a418908919fc878e6','08ada22400e202df47daca79f49717eaebf9d94d9c36d41384949ba4d48471fe');
INSERT INTO "record" VALUES(2,1700000002.0,2,7,'{"cautionary":[],"messages":[102],"passages":[["northgate-1","ed672eca98d7",0,34]],"state":"sent","verdict":"answered"}','7bd18e9ea8a999a7865cf1da3eaf0b526bd521acb36a233d1e3e077ec59edc35','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','b1e7aa6a29335cf55cc649528030bc66','dafe0437b004fa207de99d0293673079df0f692188e63d11f48cc17b34862773');
INSERT INTO "record" VALUES(3,1700000003.0,3,7,'{"cautionary":[],"messages":[103],"passages":[["northgate-1","ed672eca98d7",0,34]],"state":"sent","verdict":"answered"}','0d4ae123d497a412788e6dbd0007105521643fb89abba79f71b072bc57ca2d58','{"chat":7,"context":null,"message":1,"person":7,"question":"what is it?","read_as":null,"topic":null}','76762c3716608992d9a7c6122e5d8cdd','ef09932095e4eb17d0533f10fbfeb1e0cec518188f57dec182e61edcce49b6e8');
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
CREATE INDEX ix_overdue_person ON overdue (person);
CREATE INDEX quotations_by_release ON quotations (release);
CREATE INDEX ix_record_person ON record (person);
CREATE INDEX ix_record_update_id ON record (update_id);
COMMIT;
