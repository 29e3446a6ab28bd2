using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FoldedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_ChosenName",
                table: "People");

            migrationBuilder.AddColumn<string>(
                name: "NameFolded",
                table: "Rooms",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChosenNameFolded",
                table: "People",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AimFolded",
                table: "Meetings",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AimFolded",
                table: "Groups",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameFolded",
                table: "Groups",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TitleFolded",
                table: "AgendaItems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhatFolded",
                table: "Actions",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameFolded",
                table: "ActionOwners",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_ChosenNameFolded",
                table: "People",
                column: "ChosenNameFolded");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_ChosenNameFolded",
                table: "People");

            migrationBuilder.DropColumn(
                name: "NameFolded",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "ChosenNameFolded",
                table: "People");

            migrationBuilder.DropColumn(
                name: "AimFolded",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "AimFolded",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "NameFolded",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "TitleFolded",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "WhatFolded",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "NameFolded",
                table: "ActionOwners");

            migrationBuilder.CreateIndex(
                name: "IX_People_ChosenName",
                table: "People",
                column: "ChosenName");
        }
    }
}
