using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VolunteersAndDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CentreSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Weekdays = table.Column<int>(type: "INTEGER", nullable: false),
                    Starts = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Ends = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Picture = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeForId = table.Column<int>(type: "INTEGER", nullable: true),
                    HandlesFood = table.Column<bool>(type: "INTEGER", nullable: false),
                    CheckNeeded = table.Column<int>(type: "INTEGER", nullable: false),
                    PeersMaySign = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRoles_People_MadeForId",
                        column: x => x.MadeForId,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PersonChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonChecks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonChecks_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LastsMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SessionChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Starts = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Ends = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionChanges_CentreSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CentreSessions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsLearning = table.Column<bool>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PlacedById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Placements_CentreSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CentreSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_JobRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "JobRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_People_PlacedById",
                        column: x => x.PlacedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolePlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolePlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RolePlaces_CentreSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CentreSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RolePlaces_JobRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "JobRoles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RoleWishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Wish = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleWishes_JobRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "JobRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleWishes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedById = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBackOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TakenBackById = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenBackBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedSteps_JobRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "JobRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedSteps_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedSteps_People_SignedById",
                        column: x => x.SignedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedSteps_People_TakenBackById",
                        column: x => x.TakenBackById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RoleTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleTopics_JobRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "JobRoles",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RoleTopics_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TopicsLearnt",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicsLearnt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicsLearnt_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TopicsLearnt_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TopicsLearnt_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitCorrection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArrivedBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArrivedAfter = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAfter = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitCorrection_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitCorrection_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_JobRoles_MadeForId",
                table: "JobRoles",
                column: "MadeForId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonChecks_PersonId",
                table: "PersonChecks",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonChecks_RecordedById",
                table: "PersonChecks",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_Day_SessionId_PersonId",
                table: "Placements",
                columns: new[] { "Day", "SessionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Placements_PersonId_RoleId_Day",
                table: "Placements",
                columns: new[] { "PersonId", "RoleId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_PlacedById",
                table: "Placements",
                column: "PlacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_RoleId_Day_Minutes",
                table: "Placements",
                columns: new[] { "RoleId", "Day", "Minutes" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_SessionId",
                table: "Placements",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_RolePlaces_RoleId_SessionId",
                table: "RolePlaces",
                columns: new[] { "RoleId", "SessionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RolePlaces_SessionId",
                table: "RolePlaces",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleTopics_RoleId_TopicId",
                table: "RoleTopics",
                columns: new[] { "RoleId", "TopicId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleTopics_TopicId",
                table: "RoleTopics",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleWishes_PersonId_RoleId",
                table: "RoleWishes",
                columns: new[] { "PersonId", "RoleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleWishes_RoleId",
                table: "RoleWishes",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionChanges_Day",
                table: "SessionChanges",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_SessionChanges_SessionId",
                table: "SessionChanges",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SignedSteps_Day",
                table: "SignedSteps",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_SignedSteps_PersonId_RoleId_Step",
                table: "SignedSteps",
                columns: new[] { "PersonId", "RoleId", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedSteps_RoleId",
                table: "SignedSteps",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_SignedSteps_SignedById",
                table: "SignedSteps",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_SignedSteps_TakenBackById",
                table: "SignedSteps",
                column: "TakenBackById");

            migrationBuilder.CreateIndex(
                name: "IX_TopicsLearnt_ById",
                table: "TopicsLearnt",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TopicsLearnt_PersonId_TopicId_Day",
                table: "TopicsLearnt",
                columns: new[] { "PersonId", "TopicId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TopicsLearnt_TopicId",
                table: "TopicsLearnt",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitCorrection_ById",
                table: "VisitCorrection",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_VisitCorrection_VisitId",
                table: "VisitCorrection",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Day_PersonId_Minutes",
                table: "Visits",
                columns: new[] { "Day", "PersonId", "Minutes" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_End_Day",
                table: "Visits",
                columns: new[] { "End", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_PersonId_Day_Minutes",
                table: "Visits",
                columns: new[] { "PersonId", "Day", "Minutes" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_RecordedById",
                table: "Visits",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "OneOpenVisit",
                table: "Visits",
                columns: new[] { "PersonId", "Day" },
                unique: true,
                filter: "\"End\" = 0");

            // Whoever was ticked in was here that day; when they left was never asked.
            migrationBuilder.Sql("INSERT INTO \"Visits\" (\"PersonId\", \"Day\", \"ArrivedAt\", \"LeftAt\", \"End\", \"Minutes\", \"Way\", \"RecordedById\", \"Version\") "
                + "SELECT \"PersonId\", \"Day\", \"RecordedAt\", NULL, 2, 0, 0, \"RecordedById\", 1 FROM \"Arrivals\"");

            migrationBuilder.DropTable(
                name: "Arrivals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonChecks");

            migrationBuilder.DropTable(
                name: "Placements");

            migrationBuilder.DropTable(
                name: "RolePlaces");

            migrationBuilder.DropTable(
                name: "RoleTopics");

            migrationBuilder.DropTable(
                name: "RoleWishes");

            migrationBuilder.DropTable(
                name: "SessionChanges");

            migrationBuilder.DropTable(
                name: "SignedSteps");

            migrationBuilder.DropTable(
                name: "TopicsLearnt");

            migrationBuilder.DropTable(
                name: "VisitCorrection");

            migrationBuilder.DropTable(
                name: "CentreSessions");

            migrationBuilder.DropTable(
                name: "JobRoles");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.CreateTable(
                name: "Arrivals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrivals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Arrivals_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Day_PersonId",
                table: "Arrivals",
                columns: new[] { "Day", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_PersonId",
                table: "Arrivals",
                column: "PersonId");
        }
    }
}
