using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HearingWhatCameOfIt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ActionId",
                table: "Thanks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ForNoticeboard",
                table: "Thanks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "GroupId",
                table: "Thanks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "YearBegins",
                table: "Settings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HowOften",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NoticeId",
                table: "MessageReaders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedBecause",
                table: "Meetings",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RecordedFromPaperById",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "BeyondPence",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DroppedBecause",
                table: "Decisions",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "DroppedById",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DroppedOn",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KnowsItIsBeyond",
                table: "Decisions",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "TimesTold",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldInMinutesAt",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToldInMinutesById",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhatFolded",
                table: "Decisions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesTold",
                table: "Actions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldInMinutesAt",
                table: "Actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToldInMinutesById",
                table: "Actions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CalendarNumber",
                table: "Accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Budgets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Budgets_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Changes_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Changes_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<int>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    TitleWords = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SlipBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MadeById = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlipBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SlipBatches_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Spendings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MoreBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spendings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Spendings_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Spendings_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Spendings_People_TakenBackById",
                        column: x => x.TakenBackById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Suggestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AgendaItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    SameAsId = table.Column<int>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suggestions_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Suggestions_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestions_People_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Suggestions_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Suggestions_Suggestions_SameAsId",
                        column: x => x.SameAsId,
                        principalTable: "Suggestions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ThankedPeople",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ThankYouId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AttendanceId = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    TakenDownAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThankedPeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThankedPeople_Attendance_AttendanceId",
                        column: x => x.AttendanceId,
                        principalTable: "Attendance",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ThankedPeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ThankedPeople_Thanks_ThankYouId",
                        column: x => x.ThankYouId,
                        principalTable: "Thanks",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "BudgetSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BudgetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: true),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetSteps_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_BudgetSteps_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeContributors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChangeId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Helped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeContributors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangeContributors_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChangeContributors_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GatheredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TriedSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Trouble = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SaidById = table.Column<int>(type: "INTEGER", nullable: true),
                    BatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_People_SaidById",
                        column: x => x.SaidById,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Letters_SlipBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "SlipBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ChangeCauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChangeId = table.Column<int>(type: "INTEGER", nullable: false),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    AgendaItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ActionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeCauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangeCauses_Actions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "Actions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChangeCauses_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChangeCauses_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChangeCauses_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChangeCauses_Suggestions_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SuggestionSupporters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionSupporters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionSupporters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionSupporters_Suggestions_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 850, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NeedsAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReachedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LetterId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Notices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeId = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAgainAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reply = table.Column<int>(type: "INTEGER", nullable: false),
                    RepliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemindedFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_ActionId",
                table: "Thanks",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_GroupId",
                table: "Thanks",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_SaidOn",
                table: "Thanks",
                column: "SaidOn");

            migrationBuilder.CreateIndex(
                name: "IX_MessageReaders_NoticeId",
                table: "MessageReaders",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_RecordedFromPaperById",
                table: "Meetings",
                column: "RecordedFromPaperById");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_DroppedById",
                table: "Decisions",
                column: "DroppedById");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ToldInMinutesById",
                table: "Decisions",
                column: "ToldInMinutesById");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_ToldInMinutesById",
                table: "Actions",
                column: "ToldInMinutesById");

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_GroupId_Year",
                table: "Budgets",
                columns: new[] { "GroupId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSteps_BudgetId",
                table: "BudgetSteps",
                column: "BudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSteps_ById",
                table: "BudgetSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeCauses_ActionId",
                table: "ChangeCauses",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeCauses_AgendaItemId",
                table: "ChangeCauses",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeCauses_ChangeId",
                table: "ChangeCauses",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeCauses_DecisionId",
                table: "ChangeCauses",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeCauses_SuggestionId",
                table: "ChangeCauses",
                column: "SuggestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeContributors_ChangeId_PersonId",
                table: "ChangeContributors",
                columns: new[] { "ChangeId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChangeContributors_PersonId",
                table: "ChangeContributors",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ById",
                table: "Changes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_GroupId_PublishedAt",
                table: "Changes",
                columns: new[] { "GroupId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_PublishedAt",
                table: "Changes",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AskedById",
                table: "Invitations",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_KeyHash",
                table: "Invitations",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_MeetingId_PersonId",
                table: "Invitations",
                columns: new[] { "MeetingId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_NoticeId",
                table: "Invitations",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_PersonId",
                table: "Invitations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_RecordedById",
                table: "Invitations",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_BatchId",
                table: "Letters",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PersonId_State",
                table: "Letters",
                columns: new[] { "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_SaidById",
                table: "Letters",
                column: "SaidById");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_State_NextTryAt",
                table: "Letters",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_LetterId",
                table: "Notices",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_WrittenAt",
                table: "Notices",
                columns: new[] { "PersonId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ReachedAt_WrittenAt",
                table: "Notices",
                columns: new[] { "ReachedAt", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Length_Word",
                table: "SearchWords",
                columns: new[] { "Length", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Word",
                table: "SearchWords",
                column: "Word",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SlipBatches_MadeById",
                table: "SlipBatches",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_SlipBatches_PrintedAt_MadeAt",
                table: "SlipBatches",
                columns: new[] { "PrintedAt", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Spendings_ById",
                table: "Spendings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Spendings_DecisionId",
                table: "Spendings",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Spendings_TakenBackById",
                table: "Spendings",
                column: "TakenBackById");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_AgendaItemId",
                table: "Suggestions",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_AnsweredById",
                table: "Suggestions",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_ById",
                table: "Suggestions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_GroupId_State_MadeAt",
                table: "Suggestions",
                columns: new[] { "GroupId", "State", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_SameAsId",
                table: "Suggestions",
                column: "SameAsId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionSupporters_PersonId",
                table: "SuggestionSupporters",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionSupporters_SuggestionId_PersonId",
                table: "SuggestionSupporters",
                columns: new[] { "SuggestionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThankedPeople_AttendanceId",
                table: "ThankedPeople",
                column: "AttendanceId");

            migrationBuilder.CreateIndex(
                name: "IX_ThankedPeople_PersonId",
                table: "ThankedPeople",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ThankedPeople_ThankYouId",
                table: "ThankedPeople",
                column: "ThankYouId");

            // Before tables are made anew, which SQLite does at the end.
            CoproCentre.Data.Search.SearchIndex.MakeSearchIndex(migrationBuilder);

            // Thanks named one place at a meeting each; now they name people. What was said stays said.
            migrationBuilder.Sql(
                """
                INSERT INTO "ThankedPeople" ("ThankYouId", "PersonId", "AttendanceId", "Name", "Version")
                SELECT t."Id", a."PersonId", a."Id", a."Name", 1 FROM "Thanks" AS t INNER JOIN "Attendance" AS a ON a."Id" = t."ToId";
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Thanks" SET "GroupId" = (SELECT m."GroupId" FROM "Meetings" AS m WHERE m."Id" = "Thanks"."MeetingId");
                """);

            // Meetings that were complete before there was something to tell stay complete.
            migrationBuilder.Sql(
                """
                UPDATE "Decisions" SET "ToldInMinutesAt" = (SELECT m."CompletedAt" FROM "Meetings" AS m WHERE m."Id" = "Decisions"."MeetingId");
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Actions" SET "ToldInMinutesAt" = (SELECT m."CompletedAt" FROM "Meetings" AS m WHERE m."Id" = "Actions"."MeetingId") WHERE "State" IN (1, 2);
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_Thanks_Attendance_ToId",
                table: "Thanks");

            migrationBuilder.DropIndex(
                name: "IX_Thanks_ToId",
                table: "Thanks");

            migrationBuilder.DropColumn(
                name: "ToId",
                table: "Thanks");

            migrationBuilder.AlterColumn<int>(
                name: "MeetingId",
                table: "Thanks",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddForeignKey(
                name: "FK_Actions_People_ToldInMinutesById",
                table: "Actions",
                column: "ToldInMinutesById",
                principalTable: "People",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_People_DroppedById",
                table: "Decisions",
                column: "DroppedById",
                principalTable: "People",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_People_ToldInMinutesById",
                table: "Decisions",
                column: "ToldInMinutesById",
                principalTable: "People",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Meetings_People_RecordedFromPaperById",
                table: "Meetings",
                column: "RecordedFromPaperById",
                principalTable: "People",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_MessageReaders_Notices_NoticeId",
                table: "MessageReaders",
                column: "NoticeId",
                principalTable: "Notices",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Thanks_Actions_ActionId",
                table: "Thanks",
                column: "ActionId",
                principalTable: "Actions",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Thanks_Groups_GroupId",
                table: "Thanks",
                column: "GroupId",
                principalTable: "Groups",
                principalColumn: "Id");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Actions_People_ToldInMinutesById",
                table: "Actions");

            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_People_DroppedById",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_People_ToldInMinutesById",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_Meetings_People_RecordedFromPaperById",
                table: "Meetings");

            migrationBuilder.DropForeignKey(
                name: "FK_MessageReaders_Notices_NoticeId",
                table: "MessageReaders");

            migrationBuilder.DropForeignKey(
                name: "FK_Thanks_Actions_ActionId",
                table: "Thanks");

            migrationBuilder.DropForeignKey(
                name: "FK_Thanks_Groups_GroupId",
                table: "Thanks");

            migrationBuilder.DropTable(
                name: "BudgetSteps");

            migrationBuilder.DropTable(
                name: "ChangeCauses");

            migrationBuilder.DropTable(
                name: "ChangeContributors");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "Spendings");

            migrationBuilder.DropTable(
                name: "SuggestionSupporters");

            migrationBuilder.DropTable(
                name: "ThankedPeople");

            migrationBuilder.DropTable(
                name: "Budgets");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Suggestions");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "SlipBatches");

            migrationBuilder.DropIndex(
                name: "IX_Thanks_ActionId",
                table: "Thanks");

            migrationBuilder.DropIndex(
                name: "IX_Thanks_GroupId",
                table: "Thanks");

            migrationBuilder.DropIndex(
                name: "IX_Thanks_SaidOn",
                table: "Thanks");

            migrationBuilder.DropIndex(
                name: "IX_MessageReaders_NoticeId",
                table: "MessageReaders");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_RecordedFromPaperById",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_DroppedById",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_ToldInMinutesById",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Actions_ToldInMinutesById",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "ActionId",
                table: "Thanks");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Thanks");

            migrationBuilder.DropColumn(
                name: "YearBegins",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "HowOften",
                table: "People");

            migrationBuilder.DropColumn(
                name: "NoticeId",
                table: "MessageReaders");

            migrationBuilder.DropColumn(
                name: "MovedBecause",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "RecordedFromPaperById",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "BeyondPence",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "DroppedBecause",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "DroppedById",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "DroppedOn",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "KnowsItIsBeyond",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "TimesTold",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "ToldInMinutesAt",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "ToldInMinutesById",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "WhatFolded",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "TimesTold",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "ToldInMinutesAt",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "ToldInMinutesById",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "CalendarNumber",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "ForNoticeboard",
                table: "Thanks");

            migrationBuilder.AddColumn<int>(
                name: "ToId",
                table: "Thanks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<int>(
                name: "MeetingId",
                table: "Thanks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_ToId",
                table: "Thanks",
                column: "ToId");

            migrationBuilder.AddForeignKey(
                name: "FK_Thanks_Attendance_ToId",
                table: "Thanks",
                column: "ToId",
                principalTable: "Attendance",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
