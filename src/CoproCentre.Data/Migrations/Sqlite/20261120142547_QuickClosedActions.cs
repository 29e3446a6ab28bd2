using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QuickClosedActions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Actions_ClosedOn",
                table: "Actions");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_ClosedOn_GroupId_MeetingId",
                table: "Actions",
                columns: new[] { "ClosedOn", "GroupId", "MeetingId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Actions_ClosedOn_GroupId_MeetingId",
                table: "Actions");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_ClosedOn",
                table: "Actions",
                column: "ClosedOn");
        }
    }
}
