using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QuickLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AgendaItems_MeetingId",
                table: "AgendaItems");

            migrationBuilder.DropIndex(
                name: "IX_ActionOwners_PersonId",
                table: "ActionOwners");

            migrationBuilder.CreateIndex(
                name: "IX_People_AddedAt",
                table: "People",
                column: "AddedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Date",
                table: "Meetings",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId_TitleFolded",
                table: "AgendaItems",
                columns: new[] { "MeetingId", "TitleFolded" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_ClosedOn",
                table: "Actions",
                column: "ClosedOn");

            migrationBuilder.CreateIndex(
                name: "IX_ActionOwners_PersonId_ActionItemId",
                table: "ActionOwners",
                columns: new[] { "PersonId", "ActionItemId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_AddedAt",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_Date",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_AgendaItems_MeetingId_TitleFolded",
                table: "AgendaItems");

            migrationBuilder.DropIndex(
                name: "IX_Actions_ClosedOn",
                table: "Actions");

            migrationBuilder.DropIndex(
                name: "IX_ActionOwners_PersonId_ActionItemId",
                table: "ActionOwners");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId",
                table: "AgendaItems",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionOwners_PersonId",
                table: "ActionOwners",
                column: "PersonId");
        }
    }
}
