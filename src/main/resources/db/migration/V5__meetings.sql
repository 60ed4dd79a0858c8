-- The days on which a standing forum meets, and the cases on the agenda of each. Names nobody.
create table meeting (
    municipality char(3) not null,
    day          date    not null,
    file_number  varchar(15) references case_file,
    primary key (municipality, day)
);
comment on column meeting.file_number is 'Empty only inside the transaction that takes the day and opens its file.';
create unique index meeting_file on meeting (file_number);

create table meeting_case (
    case_number  varchar(15) not null references case_file,
    municipality char(3)     not null,
    day          date        not null,
    added_at     timestamptz not null,
    primary key (case_number, municipality, day),
    foreign key (municipality, day) references meeting
);
create index meeting_case_day on meeting_case (municipality, day);
