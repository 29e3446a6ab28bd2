using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Activities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AtId",
                table: "TopicsLearnt",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: true),
                    PlannedById = table.Column<int>(type: "INTEGER", nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Activities_People_PlannedById",
                        column: x => x.PlannedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityDates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Starts = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Ends = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RoomId = table.Column<int>(type: "INTEGER", nullable: true),
                    OtherPlace = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityDates_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityDates_People_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityDates_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ActivityRunners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityRunners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityRunners_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityRunners_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityTopics_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityTopics_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityAttendance",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DateId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityAttendance_ActivityDates_DateId",
                        column: x => x.DateId,
                        principalTable: "ActivityDates",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityAttendance_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActivityAttendance_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DateId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityPlaces_ActivityDates_DateId",
                        column: x => x.DateId,
                        principalTable: "ActivityDates",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActivityPlaces_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TopicsLearnt_AtId",
                table: "TopicsLearnt",
                column: "AtId");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_PlannedById",
                table: "Activities",
                column: "PlannedById");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityAttendance_DateId_PersonId",
                table: "ActivityAttendance",
                columns: new[] { "DateId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityAttendance_PersonId",
                table: "ActivityAttendance",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityAttendance_RecordedById",
                table: "ActivityAttendance",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDates_ActivityId_Day",
                table: "ActivityDates",
                columns: new[] { "ActivityId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDates_ChangedById",
                table: "ActivityDates",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDates_Day_Starts",
                table: "ActivityDates",
                columns: new[] { "Day", "Starts" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDates_RoomId",
                table: "ActivityDates",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlaces_DateId_PersonId",
                table: "ActivityPlaces",
                columns: new[] { "DateId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlaces_PersonId",
                table: "ActivityPlaces",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRunners_ActivityId_PersonId",
                table: "ActivityRunners",
                columns: new[] { "ActivityId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRunners_PersonId",
                table: "ActivityRunners",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityTopics_ActivityId_TopicId",
                table: "ActivityTopics",
                columns: new[] { "ActivityId", "TopicId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityTopics_TopicId",
                table: "ActivityTopics",
                column: "TopicId");

            migrationBuilder.AddForeignKey(
                name: "FK_TopicsLearnt_ActivityDates_AtId",
                table: "TopicsLearnt",
                column: "AtId",
                principalTable: "ActivityDates",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_TopicsLearnt_ActivityDates_AtId",
                table: "TopicsLearnt");

            migrationBuilder.DropTable(
                name: "ActivityAttendance");

            migrationBuilder.DropTable(
                name: "ActivityPlaces");

            migrationBuilder.DropTable(
                name: "ActivityRunners");

            migrationBuilder.DropTable(
                name: "ActivityTopics");

            migrationBuilder.DropTable(
                name: "ActivityDates");

            migrationBuilder.DropTable(
                name: "Activities");

            migrationBuilder.DropIndex(
                name: "IX_TopicsLearnt_AtId",
                table: "TopicsLearnt");

            migrationBuilder.DropColumn(
                name: "AtId",
                table: "TopicsLearnt");
        }
    }
}
